import ConfigText
import NotificationCenter
import XMLSyntax

/// Reads a configuration in an XML document and notes where everything stands.
struct XMLExportReader {
  private let document: XMLDocument
  private let shared: Shared<XMLLayout>
  private let dialect: Dialect
  private let numbersAccounts: Bool
  private(set) var sites = XMLExport.Sites()

  init(_ document: XMLDocument, profile: Profile, layout: Shared<XMLLayout>) {
    self.document = document
    shared = layout
    dialect = profile.dialect
    numbersAccounts = profile.ids == .numbered
  }

  mutating func read() throws(ExportError) -> Configuration {
    var configuration = Configuration(device: readDevice(), accounts: [], rules: [])
    var records = AccountRecords()
    for record in shared.value.accounts.select(in: document) {
      guard let account = try readAccount(record, number: configuration.accounts.count + 1) else {
        continue
      }
      let id = sites.accountFields[configuration.accounts.count][0]
      try records.add(
        account,
        at: id.map(document.offset(of:)) ?? document.range(of: record).lowerBound,
        in: document.source.text
      )
      configuration.accounts.append(account)
    }
    configuration.reservedIDs = sites.reservedIDs
    if let rules = shared.value.sharedRules { configuration.rules = try readRules(rules.value) }
    return configuration
  }

  private mutating func readDevice() -> Device {
    sites.deviceName = shared.value.deviceName?.slots(in: document).first
    func value(_ path: XMLPath?) -> String? {
      guard let slot = path?.slots(in: document).first else { return nil }
      let text = document.value(of: slot)
      return text.isEmpty ? nil : text
    }
    return Device(
      name: value(shared.value.deviceName),
      system: value(shared.value.deviceSystem),
      model: value(shared.value.deviceModel),
      version: value(shared.value.deviceVersion)
    )
  }

  // MARK: Accounts

  private mutating func readAccount(
    _ record: XMLDocument.Element,
    number: Int
  ) throws(ExportError) -> Account? {
    var slots = shared.value.fieldPaths.noSlots
    try find(shared.value.fieldPaths, of: record, &slots)
    var account = Account(id: numbersAccounts ? String(number) : "", provider: "")
    for (field, value) in shared.value.accountConstants { account[field] = value }
    for field in AccountField.allCases {
      guard let slot = slots[field.number] else { continue }
      if field == .isDefault {
        account.isDefault = try boolean(slot)
      } else {
        account[field] = dialect.value(of: document.value(of: slot), field)
      }
    }
    for field in shared.value.required where (account[field] ?? "").isEmpty {
      if !account.id.isEmpty { sites.reservedIDs.append(account.id) }
      return nil
    }
    if account.id.isEmpty { throw .missingID(place: place(record)) }
    guard AccountID.isValid(account.id) else {
      throw .invalidID(account.id, place: slots[0].map(place) ?? place(record))
    }
    if account.provider.isEmpty { throw .missingProvider(place: place(record)) }
    sites.accounts.append(record)
    sites.accountFields.append(slots)
    sites.accountNames.append(slots[AccountField.allCases.count].map(document.value(of:)))
    return account
  }

  // MARK: Rules

  /// Pairs that stand outside of their rules, by the rule's id.
  private typealias JoinedPairs = [String: [XMLDocument.Element]]

  private mutating func readRules(_ layout: XMLLayout.RuleLayout) throws(ExportError)
    -> RuleList
  {
    sites.rules = layout.records.select(in: document)
    let senders = XMLListReader(document, layout: layout.senders)
    let recipients = layout.recipients.map { XMLListReader(document, layout: $0) }
    let joinedPairs = joinedPairs(layout.pairs)
    var ruleOfID: [String: XMLDocument.Element] = [:]
    var rules = RuleList(textsIn: document.source.text)
    rules.reserveCapacity(sites.rules.count)
    sites.reserveCapacity(sites.rules.count)
    var (slots, pairSlots) = (layout.fieldPaths.noSlots, layout.pairFieldPaths.noSlots)
    let pairPath = layout.pairs.records
    let pairNames = pairPath.flatMap { $0.isAbsolute ? nil : $0.nameNumbers } ?? []
    var pairRecords: [XMLDocument.Element] = []
    for record in sites.rules {
      try find(layout.fieldPaths, of: record, &slots)
      let idSlot = slots[1]
      if let joinedPairs {
        let id = value(idSlot)
        pairRecords = joinedPairs[id] ?? []
        if !pairRecords.isEmpty, let first = ruleOfID.updateValue(record, forKey: id) {
          throw .ambiguousRule(id, first: place(first), second: place(record))
        }
      } else if !pairNames.isEmpty {
        pairRecords.removeAll(keepingCapacity: true)
        XMLPath.collect(pairNames, from: 0, of: record, in: document, into: &pairRecords)
      } else if let pairPath {
        pairRecords = pairPath.select(in: document, from: record)
      } else {
        pairRecords = [record]
      }
      var number = 0
      for pairRecord in pairRecords {
        number += 1
        try find(layout.pairFieldPaths, of: pairRecord, &pairSlots)
        let (nameSlot, pairNumber) = (pairSlots[1], number)
        var name: String { nameSlot.map(document.value(of:)) ?? String(pairNumber) }
        try senders.forEachItem(of: pairRecord, rule: value(idSlot), pair: name) { text, site in
          rules.addSender(rules.add(text))
          sites.senders.append(site)
        }
        sites.senders.endList()
        try recipients?.forEachItem(of: pairRecord, rule: value(idSlot), pair: name) { text, _ in
          rules.addRecipient(rules.add(text))
        }
        rules.endPair(number: number, method: text(pairSlots[0], .method, &rules))
        sites.pairs.append(pairRecord)
      }
      sites.pairs.endList()
      rules.endRule(
        kind: text(slots[0], .kind, &rules),
        id: text(idSlot, nil, &rules),
        name: text(slots[2], nil, &rules),
        isEnabled: try slots[3].flatMap { slot throws(ExportError) in try boolean(slot) }
      )
    }
    return rules
  }

  /// The value of a field in the words of Notification Center.
  private func text(
    _ slot: XMLSlot?,
    _ subject: Dialect.Subject?,
    _ rules: inout RuleList
  ) -> PackedText {
    guard let slot else {
      // A dialect can have a word for what is missing.
      let word = subject.map { dialect.word(for: "", $0) } ?? ""
      return word.isEmpty ? .empty : rules.add(word)
    }
    guard let subject, dialect.hasWords(for: subject) else {
      return rules.add(document.text(of: slot))
    }
    return rules.add(dialect.word(for: document.value(of: slot), subject))
  }

  private func joinedPairs(_ layout: XMLLayout.PairLayout) -> JoinedPairs? {
    guard let rule = layout.rule, let records = layout.records else { return nil }
    return Dictionary(grouping: records.select(in: document)) { record in
      rule.slots(in: document, from: record).first.map(document.value(of:)) ?? ""
    }
  }

  // MARK: Fields

  /// Where the fields stand that may stand once in a record; those with a single name in one pass
  /// over its children.
  private func find(
    _ fields: XMLFieldPaths,
    of record: XMLDocument.Element,
    _ slots: inout [XMLSlot?]
  ) throws(ExportError) {
    for index in slots.indices { slots[index] = nil }
    try document.forEachChild(of: record) { child, name throws(ExportError) in
      let index = fields.field(named: name)
      guard index >= 0 else { return }
      let slot = XMLSlot(element: child)
      if let first = slots[index] { throw duplicate(first, slot) }
      slots[index] = slot
    }
    for index in fields.searched {
      guard let path = fields.paths[index] else { continue }
      for slot in path.slots(in: document, from: record) {
        if let first = slots[index] { throw duplicate(first, slot) }
        slots[index] = slot
      }
    }
  }

  private func value(_ slot: XMLSlot?) -> String {
    slot.map(document.value(of:)) ?? ""
  }

  private func boolean(_ slot: XMLSlot) throws(ExportError) -> Bool? {
    if !dialect.hasBooleans, slot.attributeRange == nil,
      let digit = document.singleByte(of: slot.element)
    {
      // Nearly every boolean is a digit.
      if digit == UInt8(ascii: "1") { return true }
      if digit == UInt8(ascii: "0") { return false }
    }
    let text = document.value(of: slot)
    if text.isEmpty { return nil }
    guard let value = dialect.boolean(text) else {
      throw .invalidBoolean(
        text,
        field: document.name(of: slot.element),
        words: dialect.booleanWords,
        place: place(slot)
      )
    }
    return value
  }

  private func duplicate(_ first: XMLSlot, _ second: XMLSlot) -> ExportError {
    .duplicateField(
      document.name(of: second.element),
      first: place(first),
      second: place(second)
    )
  }

  private func place(_ element: XMLDocument.Element) -> Place {
    Place(of: document.range(of: element).lowerBound, in: document.source.text)
  }

  private func place(_ slot: XMLSlot) -> Place {
    Place(of: document.offset(of: slot), in: document.source.text)
  }
}
