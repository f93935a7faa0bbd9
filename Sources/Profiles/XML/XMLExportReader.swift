import ConfigText
import NotificationCenter
import XMLSyntax

/// Reads a configuration in an XML document and notes where everything stands.
struct XMLExportReader {
  private let document: XMLDocument
  private let layout: XMLLayout
  private let dialect: Dialect
  private let numbersAccounts: Bool
  private let fieldPaths: XMLFieldPaths
  private let ruleFieldPaths: XMLFieldPaths
  private let pairFieldPaths: XMLFieldPaths
  private(set) var sites = XMLExport.Sites()

  init(_ document: XMLDocument, profile: Profile, layout: XMLLayout) {
    self.document = document
    self.layout = layout
    dialect = profile.dialect
    numbersAccounts = profile.ids == .numbered
    fieldPaths = XMLFieldPaths(
      AccountField.allCases.map { layout.accountFields[$0] } + [layout.accountName]
    )
    let rules = layout.rules
    ruleFieldPaths = XMLFieldPaths([rules?.kind, rules?.id, rules?.name, rules?.enabled])
    pairFieldPaths = XMLFieldPaths([rules?.pairs.method, rules?.pairs.id])
  }

  mutating func read() throws(ExportError) -> Configuration {
    var configuration = Configuration(device: readDevice(), accounts: [], rules: [])
    var records = AccountRecords()
    for record in layout.accounts.select(in: document) {
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
    if let rules = layout.rules { configuration.rules = try readRules(rules) }
    return configuration
  }

  private mutating func readDevice() -> Device {
    sites.deviceName = layout.deviceName?.slots(in: document).first
    func value(_ path: XMLPath?) -> String? {
      guard let slot = path?.slots(in: document).first else { return nil }
      let text = document.value(of: slot)
      return text.isEmpty ? nil : text
    }
    return Device(
      name: value(layout.deviceName),
      system: value(layout.deviceSystem),
      model: value(layout.deviceModel),
      version: value(layout.deviceVersion)
    )
  }

  // MARK: Accounts

  private mutating func readAccount(
    _ record: XMLDocument.Element,
    number: Int
  ) throws(ExportError) -> Account? {
    let slots = try fields(fieldPaths, of: record)
    var account = Account(id: numbersAccounts ? String(number) : "", provider: "")
    for (field, value) in layout.accountConstants { account[field] = value }
    for (index, field) in AccountField.allCases.enumerated() {
      guard let slot = slots[index] else { continue }
      account[field] =
        field == .isDefault
        ? try boolean(slot).map { $0 ? "1" : "0" }
        : dialect.value(of: document.value(of: slot), field)
    }
    guard layout.required.allSatisfy({ !(account[$0] ?? "").isEmpty }) else {
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

  private mutating func readRules(_ layout: XMLLayout.RuleLayout) throws(ExportError) -> [Rule] {
    sites.rules = layout.records.select(in: document)
    var senders = XMLListReader(document, layout: layout.senders)
    var recipients = layout.recipients.map { XMLListReader(document, layout: $0) }
    let joinedPairs = joinedPairs(layout.pairs)
    var ruleOfID: [String: XMLDocument.Element] = [:]
    var rules: [Rule] = []
    rules.reserveCapacity(sites.rules.count)
    for record in sites.rules {
      let slots = try fields(ruleFieldPaths, of: record)
      let values = slots.prefix(3).map { $0.map(document.value(of:)) ?? "" }
      let pairRecords: [XMLDocument.Element]
      if let joinedPairs {
        pairRecords = joinedPairs[values[1]] ?? []
        if !pairRecords.isEmpty, let first = ruleOfID.updateValue(record, forKey: values[1]) {
          throw .ambiguousRule(values[1], first: place(first), second: place(record))
        }
      } else {
        pairRecords = layout.pairs.records?.select(in: document, from: record) ?? [record]
      }
      var pairs: [Pair] = []
      var senderSites: [[XMLSender]] = []
      for pairRecord in pairRecords {
        let pairSlots = try fields(pairFieldPaths, of: pairRecord)
        let number = pairs.count + 1
        let name = pairSlots[1].map(document.value(of:)) ?? String(number)
        let items = try senders.items(of: pairRecord, rule: values[1], pair: name)
        let others = try recipients?.items(of: pairRecord, rule: values[1], pair: name)
        pairs.append(
          Pair(
            number: number,
            method: dialect.word(for: pairSlots[0].map(document.value(of:)) ?? "", .method),
            senders: items.map(\.text),
            recipients: others?.map(\.text) ?? []
          )
        )
        senderSites.append(items.map(\.site))
      }
      sites.pairs.append(pairRecords)
      sites.senders.append(senderSites)
      rules.append(
        Rule(
          kind: dialect.word(for: values[0], .kind),
          id: values[1],
          name: values[2],
          isEnabled: try slots[3].flatMap { slot throws(ExportError) in try boolean(slot) },
          pairs: pairs
        )
      )
    }
    return rules
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
  private func fields(
    _ fields: XMLFieldPaths,
    of record: XMLDocument.Element
  ) throws(ExportError) -> [XMLSlot?] {
    var result: [XMLSlot?] = Array(repeating: nil, count: fields.paths.count)
    for child in document.children(of: record) {
      let number = document.nameNumber(of: child)
      for index in result.indices where fields.isField(index, named: number) {
        let slot = XMLSlot(element: child)
        if let first = result[index] { throw duplicate(first, slot) }
        result[index] = slot
      }
    }
    for index in fields.paths.indices where fields.needsSearch(index) {
      guard let path = fields.paths[index] else { continue }
      for slot in path.slots(in: document, from: record) {
        if let first = result[index] { throw duplicate(first, slot) }
        result[index] = slot
      }
    }
    return result
  }

  private func boolean(_ slot: XMLSlot) throws(ExportError) -> Bool? {
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
