import ConfigText
import INISyntax
import NotificationCenter

/// Reads a configuration in an INI document and notes where everything stands.
struct INIExportReader {
  private let document: INIDocument
  private let deviceDocument: INIDocument?
  private let layout: INILayout
  private(set) var sites = INIExport.Sites()

  init(_ document: INIDocument, deviceDocument: INIDocument?, layout: INILayout) {
    self.document = document
    self.deviceDocument = deviceDocument
    self.layout = layout
  }

  mutating func read() throws(ExportError) -> Configuration {
    let device = readDevice()
    var accounts: [Account] = []
    var rules: [Rule] = []
    var records = AccountRecords()
    for section in document.sections {
      let name = document.source.text[section.nameRange]
      if let values = accountValues(section) {
        guard let account = try readAccount(section, id: values["id"]) else { continue }
        try records.add(
          account,
          at: section.headerRange?.lowerBound ?? 0,
          in: document.source.text
        )
        accounts.append(account)
      } else if let layout = layout.rules, let values = layout.section.match(name),
        let kind = values["kind"]?.asciiLowercased, layout.kinds.contains(kind)
      {
        rules.append(try readRule(section, kind: kind, id: values["id"] ?? "", layout))
      }
    }
    return Configuration(device: device, accounts: accounts, rules: rules)
  }

  private mutating func readDevice() -> Device {
    let document = deviceDocument ?? document
    func entry(_ key: INIKey?) -> INIEntry? {
      guard let key else { return nil }
      for section in document.sections
      where document.source.text[section.nameRange].equalsIgnoringASCIICase(key.section) {
        if let entry = document.entries[section.entries].first(where: {
          document.key(of: $0, is: key.key)
        }) {
          return entry
        }
      }
      return nil
    }
    func value(_ key: INIKey?) -> String? {
      entry(key).map(document.value(of:)).flatMap { $0.isEmpty ? nil : $0 }
    }
    if deviceDocument == nil { sites.deviceName = entry(layout.deviceName) }
    return Device(
      name: value(layout.deviceName),
      system: value(layout.deviceSystem),
      model: value(layout.deviceModel),
      version: value(layout.deviceVersion)
    )
  }

  /// What varies in the name of an account's section; nil for any other section.
  ///
  /// A section whose number is none is an account only if it has a field of one: it is refused
  /// then, rather than overlooked.
  private func accountValues(_ section: INISection) -> NamePattern.Captures? {
    let name = document.source.text[section.nameRange]
    guard let values = layout.accountSection.match(name) else { return nil }
    guard let id = values["id"], !id.utf8.allSatisfy(\.isASCIIDigit) else { return values }
    let providerKeys = layout.accountFields[.provider] ?? []
    let hasProvider = document.entries[section.entries].contains { entry in
      providerKeys.contains { document.key(of: entry, is: $0) }
    }
    return hasProvider ? values : nil
  }

  private mutating func readAccount(
    _ section: INISection,
    id: String?
  ) throws(ExportError) -> Account? {
    var entries: [INIEntry?] = []
    var account = Account(id: id ?? "", provider: "")
    for (field, value) in layout.accountConstants { account[field] = value }
    for field in AccountField.allCases {
      let entry = try self.entry(of: layout.accountFields[field] ?? [], in: section)
      entries.append(entry)
      guard let entry else { continue }
      account[field] =
        field == .isDefault
        ? try boolean(entry).map { $0 ? "1" : "0" } : document.value(of: entry)
    }
    if let key = layout.hostAndPort, let entry = try entry(of: [key], in: section) {
      (account.server, account.port) = Self.hostAndPort(document.value(of: entry))
    }
    guard layout.required.allSatisfy({ !(account[$0] ?? "").isEmpty }) else { return nil }
    let header = section.headerRange?.lowerBound ?? 0
    if account.id.isEmpty { throw .missingID(place: place(header)) }
    guard AccountID.isValid(account.id) else { throw .invalidID(account.id, place: place(header)) }
    if account.provider.isEmpty { throw .missingProvider(place: place(header)) }
    sites.accounts.append(section)
    sites.accountFields.append(entries)
    return account
  }

  private static func hostAndPort(_ text: String) -> (String, String?) {
    guard let colon = text.lastIndex(of: ":") else { return (text, nil) }
    let port = text[colon...].dropFirst()
    guard !port.isEmpty, port.utf8.allSatisfy(\.isASCIIDigit) else { return (text, nil) }
    return (String(text[..<colon]), String(port))
  }

  private mutating func readRule(
    _ section: INISection,
    kind: String,
    id: String,
    _ layout: INILayout.RuleLayout
  ) throws(ExportError) -> Rule {
    var pairs = INIPairs(document, layout: layout)
    for entry in document.entries[section.entries] { try pairs.add(entry) }
    let name = try layout.name.flatMap { key throws(ExportError) in
      try entry(of: [key], in: section)
    }
    let enabled = try layout.enabled.flatMap { key throws(ExportError) in
      try entry(of: [key], in: section)
    }
    let isEnabled = try enabled.flatMap { entry throws(ExportError) in try boolean(entry) }
    let read = pairs.read()
    sites.rules.append(section)
    sites.pairs.append(read.sites)
    return Rule(
      kind: kind,
      id: id,
      name: name.map(document.value(of:)) ?? "",
      isEnabled: isEnabled,
      pairs: read.pairs
    )
  }

  /// The entry of a field that may stand once in a section, under the first of its keys that has a
  /// value.
  private func entry(
    of keys: [[UInt8]],
    in section: INISection
  ) throws(ExportError) -> INIEntry? {
    var result: INIEntry?
    for key in keys {
      var found: INIEntry?
      for entry in document.entries[section.entries] where document.key(of: entry, is: key) {
        if let first = found { throw duplicate(first, entry) }
        found = entry
      }
      if let found, result.map({ $0.valueRange.isEmpty }) ?? true { result = found }
    }
    return result
  }

  private func boolean(_ entry: INIEntry) throws(ExportError) -> Bool? {
    let text = document.value(of: entry)
    if text.isEmpty { return nil }
    guard let value = BooleanText.value(of: text) else {
      throw .invalidBoolean(
        text,
        field: document.key(of: entry),
        place: place(entry.keyRange.lowerBound)
      )
    }
    return value
  }

  private func duplicate(_ first: INIEntry, _ second: INIEntry) -> ExportError {
    .duplicateField(
      document.key(of: second),
      first: place(first.keyRange.lowerBound),
      second: place(second.keyRange.lowerBound)
    )
  }

  private func place(_ offset: Int) -> Place {
    Place(of: offset, in: document.source.text)
  }
}
