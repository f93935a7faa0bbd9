import ConfigText
import NotificationCenter

extension XMLLayout {
  /// - Parameter options: those of the same accounts.
  init(_ nodes: ProfileParts, options: AccountOptions) throws(ProfileError) {
    detection = []
    for node in nodes.detection.elements() { detection.append(try node.xmlPath(.value)) }
    if detection.isEmpty { throw nodes.detection.error("expected a path, or a list of paths") }
    let device = try nodes.device?.entries(ProfileKeys.device) ?? [:]
    deviceName = try device.read("name", Self.value)
    deviceSystem = try device.read("system", Self.value)
    deviceModel = try device.read("model", Self.value)
    deviceVersion = try device.read("version", Self.value)

    let entries = nodes.accountEntries
    accounts = try entries.require("record", in: nodes.accounts, Self.records)
    guard let fieldsNode = entries["fields"] else {
      throw nodes.accounts.error("expected \"fields\"")
    }
    let fields = try fieldsNode.entries(ProfileKeys.fields)
    var accountFields: [AccountField: XMLPath] = [:]
    for field in AccountField.allCases {
      accountFields[field] = try fields.read(field.rawValue, Self.field)
    }
    self.accountFields = accountFields
    accountName = try fields.read("name", Self.field)
    accountConstants = options.constants
    required = options.required
    rules = try nodes.rules.map { node throws(ProfileError) in
      try RuleLayout(node, entries: nodes.ruleEntries)
    }
    try nodes.checkFields(
      Set(fields.keys).union(options.constants.keys.map(\.rawValue)),
      in: fieldsNode,
      ids: options.ids
    )
  }

  fileprivate static func value(_ node: ProfileNode) throws(ProfileError) -> XMLPath {
    try node.xmlPath(.value)
  }

  fileprivate static func records(_ node: ProfileNode) throws(ProfileError) -> XMLPath {
    try node.xmlPath(.records)
  }

  fileprivate static func field(_ node: ProfileNode) throws(ProfileError) -> XMLPath {
    try node.xmlPath(.field)
  }
}

extension XMLLayout.RuleLayout {
  fileprivate init(_ node: ProfileNode, entries: [String: ProfileNode]) throws(ProfileError) {
    records = try entries.require("record", in: node, XMLLayout.records)
    kind = try entries.read("kind", XMLLayout.field)
    id = try entries.read("id", XMLLayout.field)
    name = try entries.read("name", XMLLayout.field)
    enabled = try entries.read("enabled", XMLLayout.field)
    guard let pairNode = entries["pairs"] else { throw node.error("expected \"pairs\"") }
    let pair = try pairNode.entries(ProfileKeys.xmlPairs)
    let rule = try pair.read("rule", XMLLayout.field)
    pairs = XMLLayout.PairLayout(
      records: try pair.read("record") { node throws(ProfileError) in
        try node.xmlPath(rule == nil ? .innerRecords : .records)
      },
      rule: rule,
      id: try pair.read("id", XMLLayout.field),
      method: try pair.read("method", XMLLayout.field)
    )
    if rule != nil {
      if pairs.records == nil {
        throw pairNode.error("expected \"record\", since there is \"rule\"")
      }
      if id == nil { throw node.error("expected \"id\", which the pairs name their rule by") }
    }
    let separator = try pair.read("separator", Self.separator)
    let pairs = pairs
    let ruleHasID = id != nil
    func list(_ node: ProfileNode) throws(ProfileError) -> XMLLayout.ListLayout {
      try XMLLayout.ListLayout(node, separator: separator, pairs: pairs, ruleHasID: ruleHasID)
    }
    senders = try pair.require("senders", in: pairNode, list)
    recipients = try pair.read("recipients", list)
  }

  fileprivate static func separator(_ node: ProfileNode) throws(ProfileError) -> UInt8 {
    try node.separator()
  }
}

extension XMLLayout.ListLayout {
  /// - Parameter separator: what stands between items unless the list says something else.
  fileprivate init(
    _ node: ProfileNode,
    separator: UInt8?,
    pairs: XMLLayout.PairLayout,
    ruleHasID: Bool
  ) throws(ProfileError) {
    guard node.isMapping else {
      items = try node.xmlPath(.field)
      self.separator = separator
      return
    }
    let entries = try node.entries(ProfileKeys.xmlList)
    items = try entries.require("value", in: node, XMLLayout.field)
    let rule = try entries.read("rule", XMLLayout.field)
    let pair = try entries.read("pair", XMLLayout.field)
    let isJoined = rule != nil || pair != nil
    let records = try entries.read("record") { node throws(ProfileError) in
      try node.xmlPath(isJoined ? .records : .innerRecords)
    }
    guard let records else {
      if isJoined {
        throw node.error("expected \"record\": the rows that name the rule or the pair")
      }
      self.separator = try entries.read("separator", XMLLayout.RuleLayout.separator) ?? separator
      return
    }
    self.separator = nil
    if let separator = entries["separator"] {
      throw separator.error("each row has one item; expected \"separator\" or \"record\"")
    }
    if rule != nil, !ruleHasID {
      throw node.error("the rows name a rule, but the rules have no \"id\"")
    }
    if rule != nil, pair == nil, pairs.records != nil {
      throw node.error("expected \"pair\", since a rule can have several pairs")
    }
    if rule == nil, pair != nil, pairs.id == nil {
      throw node.error("expected \"rule\" too, since the pairs have no \"id\"")
    }
    rows = XMLLayout.RowLayout(records: records, rule: rule, pair: pair)
  }
}
