import ConfigText
import INISyntax
import NotificationCenter

/// Reads the accounts of an INI document, section by section, and notes where everything stands.
struct INIAccountReader {
  private let document: INIDocument
  private let entries: [INIEntry]
  private let text: [UInt8]
  private let layout: Shared<INILayout>
  private let dialect: Dialect
  private let isNumbered: Bool
  private let outline: NameOutline
  /// Finds the fields of accounts that have sections of their own.
  private(set) var keys: INIAccountKeys
  /// Collects the accounts that share a section.
  private var keyedAccounts: INIKeyedAccounts?
  private var records = AccountRecords()
  private(set) var accounts: [Account] = []
  private(set) var sites: [INIAccount] = []
  /// Ids of records that are no accounts.
  private(set) var reservedIDs: [String] = []

  /// - Parameter original: an export of which the document is a rewritten form with the same numbers
  ///   of keys: what these mean is known then.
  init(
    _ document: INIDocument,
    layout: Shared<INILayout>,
    dialect: Dialect,
    ids: IDPolicy,
    original: INIExport?
  ) {
    self.document = document
    entries = document.entries
    text = document.source.text
    self.layout = layout
    self.dialect = dialect
    isNumbered = ids == .numbered
    outline = layout.value.accountSection.outline
    keys = original?.sites.accountKeys ?? layout.value.accountKeys
    keyedAccounts = layout.value.keyedAccounts.map { INIKeyedAccounts(document, layout: $0) }
    accounts.reserveCapacity(AccountRecords.usualCount)
    sites.reserveCapacity(AccountRecords.usualCount)
  }

  /// Reads a section if accounts stand in it.
  ///
  /// - Returns: whether nothing else stands in it.
  mutating func read(_ section: INISection) throws(ExportError) -> Bool {
    guard let captures = captures(of: section) else { return false }
    guard keyedAccounts == nil else {
      try keyedAccounts?.add(section)
      return false
    }
    guard isAccount(section, captures) else { return false }
    try readAccount(section, captures)
    return true
  }

  /// Adds the accounts that share sections, once all of these are read.
  mutating func finish() throws(ExportError) {
    for found in keyedAccounts?.accounts ?? [] { try readAccount(found) }
    reservedIDs += keyedAccounts?.idsWithoutFields ?? []
  }

  /// What varies in the name of a section with accounts; nil for any other section.
  private func captures(of section: INISection) -> NameCaptures? {
    let name = text.span.extracting(section.nameRange)
    // A glance first, which needs nothing that the threads share.
    guard outline.fits(name) else { return nil }
    return layout.value.accountSection.match(name, at: section.nameRange.lowerBound)
  }

  /// Whether a section is an account, if its name is that of one.
  ///
  /// A section whose number is none is an account only if it has a field of one: it is refused
  /// then, rather than overlooked.
  private func isAccount(_ section: INISection, _ captures: NameCaptures) -> Bool {
    guard let id = captures[.id], !text[id].allSatisfy(\.isASCIIDigit) else { return true }
    let providerKeys = layout.value.accountFields[.provider] ?? []
    return entries[section.entries].contains { entry in
      providerKeys.contains { document.key(of: entry, is: $0) }
    }
  }

  private mutating func readAccount(
    _ section: INISection,
    _ captures: NameCaptures
  ) throws(ExportError) {
    let lines = try keys.lines(of: section, in: document)
    let (id, name) = (lines.fields[.id], lines.name)
    func site(_ line: Int?, _ variable: NameVariable) -> INIAccount.TextSite {
      line.map { .entry(entries[$0]) } ?? captures[variable].map { .name($0) } ?? .none
    }
    func text(_ variable: NameVariable) -> String? {
      captures[variable].map { String(decoding: self.text[$0], as: UTF8.self) }
    }
    let site = INIAccount(
      section: section,
      id: site(id, .id),
      fields: lines.fields,
      name: name.map { document.value(of: entries[$0]) } ?? text(.name),
      nameSite: site(name, .name),
      entries: []
    )
    let host = lines.hostAndPort.map { Self.hostAndPort(document.value(of: entries[$0])) }
    let account = try account(
      lines.fields, id: text(.id) ?? "", server: host?.server, port: host?.port)
    try add(account, site)
  }

  private mutating func readAccount(_ found: INIKeyedAccounts.Found) throws(ExportError) {
    let fields = found.fields(in: document)
    if !found.id.utf8.allSatisfy(\.isASCIIDigit), fields[.provider] == nil { return }
    let name = found.name(in: document).map { entries[$0] }
    let site = INIAccount(
      section: nil,
      id: .names(found.idRanges),
      fields: fields,
      name: name.map { document.value(of: $0) },
      nameSite: name.map { .entry($0) } ?? .none,
      entries: found.entries
    )
    try add(try account(fields, id: found.id), site)
  }

  /// Adds an account once it is known where its fields stand.
  ///
  /// - Parameters:
  ///   - account: what its fields say.
  ///   - site: where they stand.
  private mutating func add(
    _ account: consuming Account,
    _ site: consuming INIAccount
  ) throws(ExportError) {
    for field in layout.value.required where (account[field] ?? "").isEmpty {
      if !account.id.isEmpty { reservedIDs.append(account.id) }
      return
    }
    if account.id.isEmpty { throw .missingID(place: Place(of: site.start, in: text)) }
    guard AccountID.isValid(account.id) else {
      throw .invalidID(account.id, place: Place(of: site.idOffset, in: text))
    }
    if account.provider.isEmpty { throw .missingProvider(place: Place(of: site.start, in: text)) }
    try records.add(account, at: site.idOffset, in: text)
    sites.append(consume site)
    accounts.append(consume account)
  }

  private static func hostAndPort(_ text: String) -> (server: String, port: String?) {
    guard let colon = text.lastIndex(of: ":") else { return (text, nil) }
    let port = text[colon...].dropFirst()
    guard !port.isEmpty, port.utf8.allSatisfy(\.isASCIIDigit) else { return (text, nil) }
    return (String(text[..<colon]), String(port))
  }

  // MARK: Fields

  /// What the fields of an account say.
  ///
  /// - Parameters:
  ///   - fields: the lines of the fields.
  ///   - id: what names say; a field goes before it, as before the others.
  ///   - server: what a key says that holds server and port.
  ///   - port: what it says of the port.
  private func account(
    _ fields: INIFieldLines,
    id: String,
    server: String? = nil,
    port: String? = nil
  ) throws(ExportError) -> Account {
    Account(
      id: value(of: .id, fields) ?? (isNumbered ? String(accounts.count + 1) : id),
      provider: value(of: .provider, fields) ?? "",
      server: value(of: .server, fields) ?? server,
      port: value(of: .port, fields) ?? port,
      security: value(of: .security, fields),
      email: value(of: .email, fields),
      username: value(of: .username, fields),
      secret: value(of: .secret, fields).map(Secret.init),
      status: value(of: .status, fields),
      isDefault: try isDefault(fields)
    )
  }

  /// What a field says, or else what all accounts have; nil where nothing says it.
  private func value(of field: AccountField, _ fields: INIFieldLines) -> String? {
    guard let line = fields[field] else { return layout.value.accountConstants[field] }
    return dialect.value(of: document.value(of: entries[line]), field)
  }

  private func isDefault(_ fields: INIFieldLines) throws(ExportError) -> Bool? {
    guard let line = fields[.isDefault] else {
      return layout.value.accountConstants[.isDefault].map { $0 == "1" }
    }
    return try document.boolean(entries[line], dialect) ?? false
  }
}
