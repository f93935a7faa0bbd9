import ConfigText
import INISyntax
import NotificationCenter

/// Reads a configuration in an INI document and notes where everything stands.
///
/// A class, since what it holds would be copied for every section otherwise.
final class INIExportReader {
  private let document: INIDocument
  private let deviceDocument: INIDocument?
  private let layout: INILayout
  private let dialect: Dialect
  private let numbersAccounts: Bool
  private(set) var sites = INIExport.Sites()
  private var configuration = Configuration(device: Device(), accounts: [], rules: [])
  private var records = AccountRecords()

  init(
    _ document: INIDocument,
    deviceDocument: INIDocument?,
    profile: Profile,
    layout: INILayout
  ) {
    self.document = document
    self.deviceDocument = deviceDocument
    self.layout = layout
    dialect = profile.dialect
    numbersAccounts = profile.ids == .numbered
  }

  func read() throws(ExportError) -> Configuration {
    configuration.device = readDevice()
    var keyedAccounts = layout.keyedAccounts.map { INIKeyedAccounts(document, layout: $0) }
    let rules = layout.rules
    var keyedRules = rules.flatMap { $0.isKeyed ? INIKeyedRules(document, layout: $0) : nil }
    let text = document.source.text
    for section in document.sections {
      var isAccount = false
      if keyedAccounts != nil {
        if layout.accountSection.match(text[section.nameRange]) != nil {
          try keyedAccounts?.add(section)
        }
      } else if let values = accountValues(section) {
        isAccount = true
        try readAccount(section, named: values)
      }
      guard let rules, !isAccount, let values = rules.section.match(text[section.nameRange])
      else { continue }
      if keyedRules != nil {
        try keyedRules?.add(section)
      } else {
        var kind: String?
        if let written = values["kind"] {
          kind = rules.kinds.first { $0.equalsIgnoringASCIICase(written) }
          if kind == nil { continue }
        }
        try readRule(section, kind: kind, id: values["id"], rules)
      }
    }
    for found in keyedAccounts?.accounts ?? [] {
      try readAccount(found)
    }
    for rule in try keyedRules?.rules(dialect) ?? [] { add(rule) }
    configuration.reservedIDs = sites.reservedIDs
    return configuration
  }

  private func readDevice() -> Device {
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

  // MARK: Accounts

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

  private func readAccount(
    _ section: INISection,
    named values: NamePattern.Captures
  ) throws(ExportError) {
    var fields: [INIEntry?] = []
    for field in AccountField.allCases {
      fields.append(try entry(of: layout.accountFields[field] ?? [], in: section))
    }
    var account = Account(id: values["id"] ?? "", provider: "")
    if let key = layout.hostAndPort, let entry = try entry(of: [key], in: section) {
      (account.server, account.port) = Self.hostAndPort(document.value(of: entry))
    }
    let name = try entry(of: layout.accountName, in: section)
    func site(_ entry: INIEntry?, _ variable: String) -> INIAccount.TextSite {
      entry.map { .entry($0) } ?? values.range(of: variable).map { .names([$0]) } ?? .none
    }
    try add(
      account,
      INIAccount(
        section: section,
        id: site(fields[0], "id"),
        fields: fields,
        name: name.map(document.value(of:)) ?? values["name"],
        nameSite: site(name, "name"),
        entries: []
      )
    )
  }

  private func readAccount(_ found: INIKeyedAccounts.Found) throws(ExportError) {
    if !found.id.utf8.allSatisfy(\.isASCIIDigit), !found.hasProvider { return }
    try add(
      Account(id: found.id, provider: ""),
      INIAccount(
        section: nil,
        id: .names(found.idRanges),
        fields: found.fields,
        name: found.name.map(document.value(of:)),
        nameSite: found.name.map { .entry($0) } ?? .none,
        entries: found.entries
      )
    )
  }

  /// Adds an account once its fields are read.
  private func add(_ base: Account, _ site: INIAccount) throws(ExportError) {
    var account = base
    if numbersAccounts { account.id = String(configuration.accounts.count + 1) }
    for (field, value) in layout.accountConstants { account[field] = value }
    for field in AccountField.allCases {
      guard let entry = site.fields[field.number] else { continue }
      if field == .isDefault {
        account.isDefault = try boolean(entry)
      } else {
        account[field] = dialect.value(of: document.value(of: entry), field)
      }
    }
    for field in layout.required where (account[field] ?? "").isEmpty {
      if !account.id.isEmpty { sites.reservedIDs.append(account.id) }
      return
    }
    if account.id.isEmpty { throw .missingID(place: place(site.start)) }
    guard AccountID.isValid(account.id) else {
      throw .invalidID(account.id, place: place(site.idOffset))
    }
    if account.provider.isEmpty { throw .missingProvider(place: place(site.start)) }
    try records.add(account, at: site.idOffset, in: document.source.text)
    sites.accounts.append(site)
    configuration.accounts.append(account)
  }

  private static func hostAndPort(_ text: String) -> (String, String?) {
    guard let colon = text.lastIndex(of: ":") else { return (text, nil) }
    let port = text[colon...].dropFirst()
    guard !port.isEmpty, port.utf8.allSatisfy(\.isASCIIDigit) else { return (text, nil) }
    return (String(text[..<colon]), String(port))
  }

  // MARK: Rules

  private func readRule(
    _ section: INISection,
    kind: String?,
    id: String?,
    _ layout: INILayout.RuleLayout
  ) throws(ExportError) {
    var pairs = INIPairs()
    var fields: [INIEntry?] = Array(repeating: nil, count: layout.fields.all.all.count)
    let text = document.source.text
    for index in section.entries {
      let entry = document.entries[index]
      let key = text.span.extracting(entry.keyRange)
      let offset = entry.keyRange.lowerBound
      var next = 0
      while let (part, captures) = layout.pairParts.firstMatch(of: key, at: offset, from: next) {
        next = part + 1
        try pairs.add(entry, as: part, captures, in: document)
      }
      next = 0
      while let (field, _) = layout.fields.all.firstMatch(of: key, at: offset, from: next) {
        next = field + 1
        if let first = fields[field] { throw document.duplicate(first, entry) }
        fields[field] = entry
      }
    }
    var isEnabled: Bool?
    if let entry = fields[3] { isEnabled = try boolean(entry) }
    add(
      INIRule(
        start: section.headerRange?.lowerBound ?? 0,
        kind: kind ?? "",
        id: id ?? "",
        fields: fields,
        isEnabled: isEnabled,
        pairs: pairs.read(dialect, separator: layout.separator, in: document)
      )
    )
  }

  private func add(_ rule: INIRule) {
    sites.rules.append(rule.start)
    sites.pairs.append(rule.pairs.sites)
    func text(_ entry: INIEntry?) -> String? {
      if let entry { document.value(of: entry) } else { nil }
    }
    let kind = text(rule.fields[0]) ?? rule.kind
    configuration.rules.append(
      Rule(
        kind: dialect.word(for: kind, .kind),
        id: text(rule.fields[1]) ?? rule.id,
        name: text(rule.fields[2]) ?? "",
        isEnabled: rule.isEnabled,
        pairs: rule.pairs.pairs
      )
    )
  }

  // MARK: Fields

  /// The entry of a field that may stand once in a section, under the first of its keys that has a
  /// value.
  private func entry(
    of keys: [[UInt8]],
    in section: INISection
  ) throws(ExportError) -> INIEntry? {
    var result: INIEntry?
    for key in keys {
      var found: INIEntry?
      for index in section.entries where document.key(of: document.entries[index], is: key) {
        let entry = document.entries[index]
        if let first = found { throw document.duplicate(first, entry) }
        found = entry
      }
      if let found, result.map({ $0.valueRange.isEmpty }) ?? true { result = found }
    }
    return result
  }

  private func boolean(_ entry: INIEntry) throws(ExportError) -> Bool? {
    try document.boolean(entry, dialect)
  }

  private func place(_ offset: Int) -> Place {
    Place(of: offset, in: document.source.text)
  }
}
