import ConfigText
import NotificationCenter

extension INILayout {
  /// - Parameter options: those of the same accounts.
  init(_ nodes: ProfileParts, options: AccountOptions) throws(ProfileError) {
    detection = try Detection(nodes.detection)
    let device = try nodes.device?.entries(ProfileKeys.iniDevice) ?? [:]
    deviceName = try device.read("name", Self.key)
    deviceSystem = try device.read("system", Self.key)
    deviceModel = try device.read("model", Self.key)
    deviceVersion = try device.read("version", Self.key)

    let entries = nodes.accountEntries
    let sectionNode = try entries.require("section", in: nodes.accounts) {
      node throws(ProfileError) in node
    }
    accountSection = try sectionNode.namePattern(["id", "name", "number"])
    let sectionVariables = accountSection.variables
    guard let fieldsNode = entries["fields"] else {
      throw nodes.accounts.error("expected \"fields\"")
    }
    let fields = try fieldsNode.entries(ProfileKeys.fields)
    var patterns: [String: [NamePattern]] = [:]
    for (name, node) in fields {
      var list: [NamePattern] = []
      for element in node.elements() {
        _ = try element.text()
        list.append(try element.namePattern(["id"], words: ["id"]))
      }
      patterns[name] = list
    }
    let isKeyed = patterns.values.contains { $0.contains { !$0.variables.isEmpty } }
    if isKeyed {
      try Self.checkKeyed(fields, sectionVariables, sectionNode)
      var byField: [AccountField: [NamePattern]] = [:]
      for field in AccountField.allCases { byField[field] = patterns[field.rawValue] }
      keyedAccounts = KeyedAccounts(
        fields: byField,
        name: patterns["name"] ?? [],
        all: try entries.read("keys") { node throws(ProfileError) in
          let pattern = try node.namePattern(["id", "key"], with: "id", words: ["id"])
          guard pattern.variables.contains("key") else {
            throw node.error("expected {key}, too, which stands for the rest of each key")
          }
          return pattern
        }
      )
      accountFields = [:]
      accountName = []
    } else {
      if let keys = entries["keys"] {
        throw keys.error("\"keys\" is for accounts that share a section; expected fields with {id}")
      }
      keyedAccounts = nil
      var byField: [AccountField: [[UInt8]]] = [:]
      for field in AccountField.allCases {
        byField[field] = try fields[field.rawValue]?.texts().map { Array($0.utf8) }
      }
      accountFields = byField
      accountName = try fields["name"]?.texts().map { Array($0.utf8) } ?? []
    }
    hostAndPort = try entries.read("host-and-port") { node throws(ProfileError) in
      let key = try node.bytes()
      guard nodes.rewrite == .never else {
        throw node.error(
          "a host with its port cannot be rewritten; expected \"server\" among the fields, where a "
            + "port may stand too, or \"rewrite: never\""
        )
      }
      return key
    }
    accountConstants = options.constants
    required = options.required
    accountKeys = INIAccountKeys(
      fields: accountFields, hostAndPort: hostAndPort, name: accountName)
    sharedRules = try nodes.rules.map { node throws(ProfileError) in
      Shared(try RuleLayout(node, entries: nodes.ruleEntries))
    }
    var names = Set(fields.keys).union(options.constants.keys.map(\.rawValue))
    if names.contains("id"), sectionVariables.contains("id") {
      throw fieldsNode.error("\"id\" stands in the section's name already; expected one of the two")
    }
    if isKeyed || sectionVariables.contains("id") { names.insert("id") }
    if sectionVariables.contains("name") { names.insert("name") }
    if !names.contains("id"), options.ids != .numbered {
      throw sectionNode.error(
        "expected {id} in the section's name or in every key, \"id\" among the fields, or "
          + "\"ids: numbered\" for documents that hold no ids"
      )
    }
    try nodes.checkFields(names, in: fieldsNode, ids: options.ids)
  }

  /// Where keys name their account, all of them have to, and nothing else may.
  private static func checkKeyed(
    _ fields: [String: ProfileNode],
    _ sectionVariables: [String],
    _ section: ProfileNode
  ) throws(ProfileError) {
    guard sectionVariables.isEmpty else {
      throw section.error("expected a section without parts that vary, since the keys have {id}")
    }
    if let id = fields["id"] {
      throw id.error("the keys name the account by {id} already; expected no field \"id\"")
    }
    for node in fields.sorted(by: { $0.key < $1.key }).map(\.value) {
      for element in node.elements() {
        _ = try element.namePattern(["id"], with: "id", words: ["id"])
      }
    }
  }

  fileprivate static func key(_ node: ProfileNode) throws(ProfileError) -> INIKey {
    try node.iniKey()
  }
}

extension INILayout.Detection {
  init(_ node: ProfileNode) throws(ProfileError) {
    let entries = try node.entries(ProfileKeys.iniDetection)
    if let key = entries["key"] {
      guard entries.count == 1 else {
        throw key.error("\"key\" is for documents without sections; expected it alone, or \"keys\"")
      }
      self = .keyWithoutSections(try key.bytes())
      return
    }
    var sections: [NamePattern] = []
    for element in entries["sections"]?.elements() ?? [] {
      _ = try element.text()
      sections.append(try element.namePattern(["id", "kind", "name", "number"]))
    }
    var keys: [INIKeyPattern] = []
    for element in entries["keys"]?.elements() ?? [] {
      let key = try element.iniKey()
      _ = try element.namePattern(["id", "kind", "name", "number", "pair", "item"])
      keys.append(
        INIKeyPattern(
          section: NamePattern(String(decoding: key.section, as: UTF8.self)),
          key: NamePattern(String(decoding: key.key, as: UTF8.self), words: ["id"])
        )
      )
    }
    if sections.isEmpty, keys.isEmpty {
      throw node.error("expected \"sections\", \"keys\" or \"key\"")
    }
    self = .any(sections: sections, keys: keys)
  }
}

extension INILayout.RuleLayout {
  init(_ node: ProfileNode, entries: [String: ProfileNode]) throws(ProfileError) {
    guard let pairNode = entries["pairs"] else { throw node.error("expected \"pairs\"") }
    let pair = try pairNode.entries(ProfileKeys.iniPairs)
    guard let sendersNode = pair["senders"] else { throw pairNode.error("expected \"senders\"") }
    let isKeyed = try sendersNode.text().contains("{id}")
    self.isKeyed = isKeyed
    let sectionNode = try entries.require("section", in: node) { node throws(ProfileError) in node }
    section = try sectionNode.namePattern(isKeyed ? [] : ["kind", "id", "number"])
    kinds = try entries["kinds"]?.texts().map { $0.lowercased() } ?? []
    if section.variables.contains("kind") {
      if kinds.isEmpty { throw node.error("expected \"kinds\", since the section has {kind}") }
      if let kind = entries["kind"] {
        throw kind.error("the kind stands in the section's name already; expected one of the two")
      }
    } else if let kinds = entries["kinds"] {
      throw kinds.error("expected a section with {kind}, or no \"kinds\"")
    }
    if let id = entries["id"], isKeyed || section.variables.contains("id") {
      throw id.error("{id} says it already; expected one of the two")
    }
    func field(_ node: ProfileNode) throws(ProfileError) -> NamePattern {
      _ = try node.text()
      return isKeyed
        ? try node.namePattern(["id"], with: "id", words: ["id"]) : try node.namePattern([])
    }
    fields = INILayout.RuleFields(
      kind: try entries.read("kind", field),
      id: try entries.read("id", field),
      name: try entries.read("name", field),
      enabled: try entries.read("enabled", field)
    )
    let hasPairs = try sendersNode.text().contains("{pair}")
    func pattern(_ variables: [String]) -> (ProfileNode) throws(ProfileError) -> NamePattern {
      { node throws(ProfileError) in
        _ = try node.text()
        let known = ["pair"] + variables + (isKeyed ? ["id"] : [])
        let pattern = try node.namePattern(known, words: ["id"])
        let found = pattern.variables
        for (variable, isExpected) in [("id", isKeyed), ("pair", hasPairs)]
        where found.contains(variable) != isExpected {
          throw node.error(
            isExpected
              ? "expected a name with {\(variable)}"
              : "expected a name without {\(variable)}, since that of the senders has none"
          )
        }
        return pattern
      }
    }
    method = try pair.read("method", pattern([]))
    senders = try pair.require("senders", in: pairNode, pattern(["item"]))
    recipients = try pair.read("recipients", pattern(["item"]))
    pairParts = NamePatterns([method, senders, recipients])
    separator =
      try pair.read("separator") { node throws(ProfileError) in try node.separator() }
      ?? UInt8(ascii: ",")
  }
}
