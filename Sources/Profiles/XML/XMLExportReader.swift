import ConfigText
import NotificationCenter
import XMLSyntax

/// Reads a configuration in an XML document and notes where everything stands.
struct XMLExportReader {
  private let document: XMLDocument
  private let shared: Shared<XMLLayout>
  /// Apart from what changes while reading, so that it is not copied for every field.
  private let fields: XMLFieldReader
  private var accounts: XMLAccountReader
  private(set) var sites = XMLExport.Sites()

  init(_ document: XMLDocument, profile: Profile, layout: Shared<XMLLayout>) {
    self.document = document
    shared = layout
    fields = XMLFieldReader(document: document, dialect: profile.dialect)
    accounts = XMLAccountReader(
      fields, layout: layout, numbersAccounts: profile.ids == .numbered)
  }

  mutating func read() throws(ExportError) -> Configuration {
    var configuration = Configuration(device: readDevice(), accounts: [], rules: [])
    try accounts.read(shared.value.accounts.select(in: document))
    sites.accounts = accounts.records
    sites.accountFields = accounts.slots
    sites.accountNames = accounts.names
    configuration.accounts = accounts.accounts
    configuration.reservedIDs = accounts.reservedIDs
    if let rules = shared.value.sharedRules { configuration.rules = try readRules(rules) }
    return configuration
  }

  private mutating func readDevice() -> Device {
    func value(_ slot: XMLSlot?) -> String? {
      guard let slot else { return nil }
      let text = document.value(of: slot)
      return text.isEmpty ? nil : text
    }
    sites.deviceName = shared.value.deviceName?.firstSlot(in: document)
    return Device(
      name: value(sites.deviceName),
      system: value(shared.value.deviceSystem?.firstSlot(in: document)),
      model: value(shared.value.deviceModel?.firstSlot(in: document)),
      version: value(shared.value.deviceVersion?.firstSlot(in: document))
    )
  }

  // MARK: Rules

  /// Pairs that stand outside of their rules, by the rule's id.
  private typealias JoinedPairs = [String: [XMLDocument.Element]]

  private mutating func readRules(
    _ layout: Shared<XMLLayout.RuleLayout>
  ) throws(ExportError) -> RuleList {
    let records = layout.value.records.select(in: document)
    sites.rules = records
    if let names = layout.value.ruleNames {
      var reader = XMLNestedRuleReader(document, fields: fields, names: names)
      if reader.read(records) {
        (sites.pairs, sites.senders) = (reader.pairs, reader.senders)
        return reader.rules
      }
      // What is wrong is found below.
    }
    return try readRules(records, layout.value)
  }

  /// Reads rules of any form.
  private mutating func readRules(
    _ records: [XMLDocument.Element], _ layout: XMLLayout.RuleLayout
  ) throws(ExportError) -> RuleList {
    let (document, fields) = (document, fields)
    let senders = XMLListReader(document, layout: layout.senders)
    let recipients = layout.recipients.map { XMLListReader(document, layout: $0) }
    let joinedPairs = joinedPairs(layout.pairs)
    var ruleOfID: [String: XMLDocument.Element] = [:]
    var rules = RuleList(textsIn: document.source.text)
    rules.reserveCapacity(records.count)
    sites.reserveCapacity(rules: records.count)
    var (slots, pairSlots) = (layout.fieldPaths.noSlots, layout.pairFieldPaths.noSlots)
    let pairPath = layout.pairs.records
    // Those of all rules.
    var pairRecords: [XMLDocument.Element] = []
    pairRecords.reserveCapacity(records.count)
    for record in records {
      var places = slots.mutableSpan
      try fields.find(layout.fieldPaths, of: record, &places)
      let idSlot = slots[RuleField.id.rawValue]
      let firstPair = pairRecords.count
      if let joinedPairs {
        let id = fields.value(idSlot)
        pairRecords += joinedPairs[id] ?? []
        if pairRecords.count > firstPair, let first = ruleOfID.updateValue(record, forKey: id) {
          throw .ambiguousRule(id, first: fields.place(first), second: fields.place(record))
        }
      } else if let pairPath {
        pairRecords += pairPath.select(in: document, from: record)
      } else {
        pairRecords.append(record)
      }
      for index in firstPair..<pairRecords.count {
        let pairRecord = pairRecords[index]
        let number = index - firstPair + 1
        var pairPlaces = pairSlots.mutableSpan
        try fields.find(layout.pairFieldPaths, of: pairRecord, &pairPlaces)
        let nameSlot = pairSlots[PairField.id.rawValue]
        var name: String { nameSlot.map(document.value(of:)) ?? String(number) }
        try senders.forEachItem(
          of: pairRecord, rule: fields.value(idSlot), pair: name
        ) { text, site in
          rules.addSender(rules.add(text))
          sites.senders.append(site)
        }
        sites.senders.endList()
        try recipients?.forEachItem(
          of: pairRecord, rule: fields.value(idSlot), pair: name
        ) { text, _ in
          rules.addRecipient(rules.add(text))
        }
        rules.endPair(
          number: number, method: fields.text(pairSlots[PairField.method.rawValue], .method, &rules)
        )
        sites.pairs.append(pairRecord)
      }
      sites.pairs.endList()
      rules.endRule(
        kind: fields.text(slots[RuleField.kind.rawValue], .kind, &rules),
        id: fields.text(idSlot, nil, &rules),
        name: fields.text(slots[RuleField.name.rawValue], nil, &rules),
        isEnabled: try slots[RuleField.isEnabled.rawValue].flatMap { slot throws(ExportError) in
          try fields.boolean(slot)
        }
      )
    }
    return rules
  }

  private func joinedPairs(_ layout: XMLLayout.PairLayout) -> JoinedPairs? {
    guard let rule = layout.rule, let records = layout.records else { return nil }
    return Dictionary(grouping: records.select(in: document)) { record in
      rule.firstSlot(in: document, from: record).map(document.value(of:)) ?? ""
    }
  }
}
