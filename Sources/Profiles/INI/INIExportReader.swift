import ConfigText
import INISyntax
import NotificationCenter

/// Reads a configuration in an INI document and notes where everything stands.
///
/// A class, since what it holds would be copied for every section otherwise.
final class INIExportReader {
  private let document: INIDocument
  private let deviceDocument: INIDocument?
  private let shared: Shared<INILayout>
  private let dialect: Dialect
  private let numbersAccounts: Bool
  private let accountOutline: NameOutline
  private(set) var sites = INIExport.Sites()
  private var accounts: [Account] = []
  private var records = AccountRecords()

  init(
    _ document: INIDocument,
    deviceDocument: INIDocument?,
    profile: Profile,
    layout: Shared<INILayout>
  ) {
    self.document = document
    self.deviceDocument = deviceDocument
    shared = layout
    accountOutline = layout.value.accountSection.outline
    dialect = profile.dialect
    numbersAccounts = profile.ids == .numbered
  }

  func read() throws(ExportError) -> Configuration {
    let device = readDevice()
    var list: RuleList = []
    if let layout = shared.value.sharedRules {
      var rules = INIRuleReader(document, layout: layout, dialect: dialect)
      let (entries, text) = (document.entries, document.source.text)
      try readAccounts { section throws(ExportError) in
        try rules.read(section, entries, in: text)
      }
      try rules.finish()
      list = rules.rules
      sites.rules = rules.sites
    } else {
      try readAccounts { _ in }
    }
    return Configuration(
      device: device, accounts: accounts, rules: list, reservedIDs: sites.reservedIDs)
  }

  /// - Parameter visit: gets the sections in which something else may stand, too.
  private func readAccounts(
    _ visit: (INISection) throws(ExportError) -> Void
  ) throws(ExportError) {
    var keyedAccounts = shared.value.keyedAccounts.map { INIKeyedAccounts(document, layout: $0) }
    let isKeyed = keyedAccounts != nil
    var accountKeys = shared.value.accountKeys
    let text = document.source.text
    sites.accounts.reserveCapacity(AccountRecords.usualCount)
    accounts.reserveCapacity(AccountRecords.usualCount)
    for section in document.sections {
      if isKeyed {
        if shared.value.accountSection.match(text[section.nameRange]) != nil {
          try keyedAccounts?.add(section)
        }
      } else if let values = accountValues(section) {
        try readAccount(section, named: values, &accountKeys)
        continue
      }
      try visit(section)
    }
    for found in keyedAccounts?.accounts ?? [] {
      try readAccount(found)
    }
  }

  private func readDevice() -> Device {
    let document = deviceDocument ?? document
    func entry(_ key: INIKey?) -> INIEntry? {
      guard let key else { return nil }
      for section in document.sections where document.name(of: section, is: key.section) {
        if let entry = document.entries[section.entries].first(where: {
          document.key(of: $0, is: key.key)
        }) {
          return entry
        }
      }
      return nil
    }
    func value(_ entry: INIEntry?) -> String? {
      entry.map { document.value(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let name = entry(shared.value.deviceName)
    if deviceDocument == nil { sites.deviceName = name }
    return Device(
      name: value(name),
      system: value(entry(shared.value.deviceSystem)),
      model: value(entry(shared.value.deviceModel)),
      version: value(entry(shared.value.deviceVersion))
    )
  }

  // MARK: Accounts

  /// What varies in the name of an account's section; nil for any other section.
  ///
  /// A section whose number is none is an account only if it has a field of one: it is refused
  /// then, rather than overlooked.
  private func accountValues(_ section: INISection) -> NameMatch? {
    let text = document.source.text
    let name = text.span.extracting(section.nameRange)
    // A glance first, which needs nothing that the threads share.
    guard accountOutline.fits(name),
      let captures = shared.value.accountSection.match(name, at: section.nameRange.lowerBound)
    else { return nil }
    let values = NameMatch(name: text[section.nameRange], captures: captures)
    guard let id = captures[.id], !text[id].allSatisfy(\.isASCIIDigit) else { return values }
    let providerKeys = shared.value.accountFields[.provider] ?? []
    let hasProvider = document.entries[section.entries].contains { entry in
      providerKeys.contains { document.key(of: entry, is: $0) }
    }
    return hasProvider ? values : nil
  }

  private func readAccount(
    _ section: INISection,
    named values: NameMatch,
    _ keys: inout INIAccountKeys
  ) throws(ExportError) {
    let lines = try keys.lines(of: section, in: document)
    let (id, name) = (entry(lines.fields[.id]), entry(lines.name))
    let host = entry(lines.hostAndPort).map { Self.hostAndPort(document.value(of: $0)) }
    func site(_ entry: INIEntry?, _ variable: NameVariable) -> INIAccount.TextSite {
      entry.map { .entry($0) } ?? values.range(of: variable).map { .name($0) } ?? .none
    }
    try add(
      Account(id: values[.id] ?? "", provider: "", server: host?.server, port: host?.port),
      INIAccount(
        section: section,
        id: site(id, .id),
        fields: lines.fields,
        name: name.map { document.value(of: $0) } ?? values[.name],
        nameSite: site(name, .name),
        entries: []
      )
    )
  }

  private func readAccount(_ found: INIKeyedAccounts.Found) throws(ExportError) {
    let fields = found.fields(in: document)
    if !found.id.utf8.allSatisfy(\.isASCIIDigit), fields[.provider] == nil { return }
    let name = entry(found.name(in: document))
    try add(
      Account(id: found.id, provider: ""),
      INIAccount(
        section: nil,
        id: .names(found.idRanges),
        fields: fields,
        name: name.map { document.value(of: $0) },
        nameSite: name.map { .entry($0) } ?? .none,
        entries: found.entries
      )
    )
  }

  /// Adds an account once its fields are read.
  private func add(
    _ account: consuming Account,
    _ site: consuming INIAccount
  ) throws(ExportError) {
    if numbersAccounts { account.id = String(accounts.count + 1) }
    for (field, value) in shared.value.accountConstants { account[field] = value }
    for field in AccountField.allCases {
      guard let entry = entry(site.fields[field]) else { continue }
      if field == .isDefault {
        account.isDefault = try boolean(entry) ?? false
      } else {
        account[field] = dialect.value(of: document.value(of: entry), field)
      }
    }
    for field in shared.value.required where (account[field] ?? "").isEmpty {
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
    accounts.append(account)
  }

  private static func hostAndPort(_ text: String) -> (server: String, port: String?) {
    guard let colon = text.lastIndex(of: ":") else { return (text, nil) }
    let port = text[colon...].dropFirst()
    guard !port.isEmpty, port.utf8.allSatisfy(\.isASCIIDigit) else { return (text, nil) }
    return (String(text[..<colon]), String(port))
  }

  // MARK: Fields

  private func entry(_ line: Int?) -> INIEntry? { line.map { document.entries[$0] } }

  private func boolean(_ entry: INIEntry) throws(ExportError) -> Bool? {
    try document.boolean(entry, dialect)
  }

  private func place(_ offset: Int) -> Place {
    Place(of: offset, in: document.source.text)
  }
}
