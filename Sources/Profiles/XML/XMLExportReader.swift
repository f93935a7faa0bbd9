import ConfigText
import NotificationCenter
import XMLSyntax

/// Reads a configuration in an XML document and notes where everything stands.
struct XMLExportReader {
  private let document: XMLDocument
  private let layout: XMLLayout
  private let fieldPaths: [XMLPath?]
  private let ruleFieldPaths: [XMLPath?]
  private let pairFieldPaths: [XMLPath?]
  private(set) var sites = XMLExport.Sites()

  init(_ document: XMLDocument, layout: XMLLayout) {
    self.document = document
    self.layout = layout
    fieldPaths = AccountField.allCases.map { layout.accountFields[$0] }
    let rules = layout.rules
    ruleFieldPaths = [rules?.kind, rules?.id, rules?.name, rules?.enabled]
    pairFieldPaths = [rules?.method]
  }

  mutating func read() throws(ExportError) -> Configuration {
    let device = readDevice()
    sites.accounts = layout.accounts.select(in: document)
    var accounts: [Account] = []
    accounts.reserveCapacity(sites.accounts.count)
    var records = AccountRecords()
    for record in sites.accounts {
      let account = try readAccount(record)
      let idElement = sites.accountFields[accounts.count][0] ?? record
      try records.add(
        account,
        at: document.range(of: idElement).lowerBound,
        in: document.source.text
      )
      accounts.append(account)
    }
    var rules: [Rule] = []
    if let layout = layout.rules {
      sites.rules = layout.records.select(in: document)
      rules.reserveCapacity(sites.rules.count)
      for record in sites.rules { rules.append(try readRule(record, layout)) }
    }
    return Configuration(device: device, accounts: accounts, rules: rules)
  }

  private mutating func readDevice() -> Device {
    sites.deviceName = layout.deviceName?.select(in: document).first
    func value(_ path: XMLPath?) -> String? {
      guard let element = path?.select(in: document).first else { return nil }
      let text = document.value(of: element)
      return text.isEmpty ? nil : text
    }
    return Device(
      name: value(layout.deviceName),
      system: value(layout.deviceSystem),
      model: value(layout.deviceModel),
      version: value(layout.deviceVersion)
    )
  }

  private mutating func readAccount(_ record: XMLDocument.Element) throws(ExportError) -> Account {
    let elements = try fields(fieldPaths, of: record)
    sites.accountFields.append(elements)
    var account = Account(id: "", provider: "")
    for (index, field) in AccountField.allCases.enumerated() {
      guard let element = elements[index] else { continue }
      account[field] =
        field == .isDefault
        ? try boolean(element).map { $0 ? "1" : "0" } : document.value(of: element)
    }
    if account.id.isEmpty { throw .missingID(place: place(record)) }
    guard AccountID.isValid(account.id) else {
      throw .invalidID(account.id, place: place(elements[0] ?? record))
    }
    if account.provider.isEmpty { throw .missingProvider(place: place(record)) }
    return account
  }

  private mutating func readRule(
    _ record: XMLDocument.Element,
    _ layout: XMLLayout.RuleLayout
  ) throws(ExportError) -> Rule {
    let elements = try fields(ruleFieldPaths, of: record)
    let values = elements.prefix(3).map { $0.map(document.value(of:)) ?? "" }
    let enabled = elements[3]
    var pairs: [Pair] = []
    let pairElements = layout.pairs.select(in: document, from: record)
    var senderSites: [[XMLDocument.Element]] = []
    for element in pairElements {
      let (pair, senders) = try readPair(element, number: pairs.count + 1, layout)
      pairs.append(pair)
      senderSites.append(senders)
    }
    sites.pairs.append(pairElements)
    sites.senders.append(senderSites)
    return Rule(
      kind: values[0],
      id: values[1],
      name: values[2],
      isEnabled: try enabled.flatMap { element throws(ExportError) in try boolean(element) },
      pairs: pairs
    )
  }

  private func readPair(
    _ record: XMLDocument.Element,
    number: Int,
    _ layout: XMLLayout.RuleLayout
  ) throws(ExportError) -> (Pair, senders: [XMLDocument.Element]) {
    let method = try fields(pairFieldPaths, of: record)[0]
    let senders = try list(layout.senders, of: record)
    let recipients = try layout.recipients.map { path throws(ExportError) in
      try list(path, of: record)
    }
    let pair = Pair(
      number: number,
      method: method.map(document.value(of:)) ?? "",
      senders: senders.map(document.value(of:)),
      recipients: (recipients ?? []).map(document.value(of:))
    )
    return (pair, senders)
  }

  /// The elements of fields that may stand once in a record, in a single pass over its children.
  private func fields(
    _ paths: [XMLPath?],
    of record: XMLDocument.Element
  ) throws(ExportError) -> [XMLDocument.Element?] {
    var result: [XMLDocument.Element?] = Array(repeating: nil, count: paths.count)
    var found: [XMLDocument.Element] = []
    for child in document.children(of: record) {
      for (index, path) in paths.enumerated() {
        guard let path, XMLPath.matches(child, path.steps[0], in: document) else { continue }
        found.removeAll(keepingCapacity: true)
        // Nearly every path is a single name.
        if path.steps.count == 1 {
          if let first = result[index] { throw duplicate(first, child) }
          result[index] = child
          continue
        }
        path.collect(from: child, step: 1, in: document, into: &found)
        for element in found {
          if let first = result[index] { throw duplicate(first, element) }
          result[index] = element
        }
      }
    }
    return result
  }

  /// The elements of a list, whose container may stand once in a record.
  private func list(
    _ path: XMLPath,
    of record: XMLDocument.Element
  ) throws(ExportError) -> [XMLDocument.Element] {
    var elements: [XMLDocument.Element] = []
    var container: XMLDocument.Element?
    for child in document.children(of: record)
    where XMLPath.matches(child, path.steps[0], in: document) {
      if path.steps.count > 1 {
        if let container { throw duplicate(container, child) }
        container = child
      }
      path.collect(from: child, step: 1, in: document, into: &elements)
    }
    return elements
  }

  private func boolean(_ element: XMLDocument.Element) throws(ExportError) -> Bool? {
    let text = document.value(of: element)
    if text.isEmpty { return nil }
    guard let value = BooleanText.value(of: text) else {
      throw .invalidBoolean(text, field: document.name(of: element), place: place(element))
    }
    return value
  }

  private func duplicate(
    _ first: XMLDocument.Element,
    _ second: XMLDocument.Element
  ) -> ExportError {
    .duplicateField(
      document.name(of: second),
      first: place(first),
      second: place(second)
    )
  }

  private func place(_ element: XMLDocument.Element) -> Place {
    Place(of: document.range(of: element).lowerBound, in: document.source.text)
  }
}
