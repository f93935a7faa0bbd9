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
  private var rules: RuleList
  /// The pairs and the fields of the rule at hand, kept so that they need no new memory for each.
  private var pairs = INIPairs()
  private var ruleFields: [INIEntry?]
  /// The kinds of rules that names of sections may give.
  private var kinds: [PackedText] = []
  /// The kind of those of which nothing says it.
  private var noKind = PackedText.empty

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
    rules = RuleList(textsIn: document.source.text)
    ruleFields = Array(repeating: nil, count: layout.rules?.fields.all.all.count ?? 0)
    let word = dialect.word(for: "", .kind)
    if !word.isEmpty { noKind = rules.add(word) }
    for kind in layout.rules?.kinds ?? [] { kinds.append(rules.add(dialect.word(for: kind, .kind))) }
  }

  func read() throws(ExportError) -> Configuration {
    configuration.device = readDevice()
    var keyedAccounts = layout.keyedAccounts.map { INIKeyedAccounts(document, layout: $0) }
    let ruleLayout = layout.rules
    var keyedRules = ruleLayout.flatMap { $0.isKeyed ? INIKeyedRules(document, layout: $0) : nil }
    var ruleKeys = ruleLayout.map { INIRuleKeys($0) }
    var accountKeys = INIAccountKeys(layout)
    let text = document.source.text
    for section in document.sections {
      var isAccount = false
      if keyedAccounts != nil {
        if layout.accountSection.match(text[section.nameRange]) != nil {
          try keyedAccounts?.add(section)
        }
      } else if let values = accountValues(section) {
        isAccount = true
        try readAccount(section, named: values, &accountKeys)
      }
      let name = text.span.extracting(section.nameRange)
      guard let ruleLayout, !isAccount,
        let captures = ruleLayout.section.match(name, at: section.nameRange.lowerBound)
      else { continue }
      if keyedRules != nil {
        try keyedRules?.add(section)
      } else {
        try readRule(section, captures, ruleLayout, &ruleKeys)
      }
    }
    for found in keyedAccounts?.accounts ?? [] {
      try readAccount(found)
    }
    if let ruleLayout {
      for var rule in keyedRules?.rules ?? [] {
        try add(&rule.pairs, rule.fields, at: rule.start, kind: noKind, id: rule.id, ruleLayout)
      }
    }
    configuration.rules = rules
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
  private func accountValues(_ section: INISection) -> NameMatch? {
    let name = document.source.text[section.nameRange]
    guard let values = layout.accountSection.match(name) else { return nil }
    guard let id = values[.id], !id.utf8.allSatisfy(\.isASCIIDigit) else { return values }
    let providerKeys = layout.accountFields[.provider] ?? []
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
    let entries = try keys.entries(of: section, in: document)
    let (fields, name) = (entries.fields, entries.name)
    var account = Account(id: values[.id] ?? "", provider: "")
    if let entry = entries.hostAndPort {
      (account.server, account.port) = Self.hostAndPort(document.value(of: entry))
    }
    func site(_ entry: INIEntry?, _ variable: NameVariable) -> INIAccount.TextSite {
      entry.map { .entry($0) } ?? values.range(of: variable).map { .names([$0]) } ?? .none
    }
    try add(
      account,
      INIAccount(
        section: section,
        id: site(fields[0], .id),
        fields: fields,
        name: name.map(document.value(of:)) ?? values[.name],
        nameSite: site(name, .name),
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
    _ values: NameCaptures,
    _ layout: INILayout.RuleLayout,
    _ keys: inout INIRuleKeys?
  ) throws(ExportError) {
    let text = document.source.text
    var kind = noKind
    if let range = values[.kind] {
      let written = text.span.extracting(range)
      let known = layout.kinds.firstIndex { $0.utf8Span.span.equalsIgnoringASCIICase(written) }
      guard let known else { return }
      kind = kinds[known]
    }
    pairs.removeAll()
    for index in ruleFields.indices { ruleFields[index] = nil }
    let entries = document.entries
    for index in section.entries {
      let entry = entries[index]
      let place = index - section.entries.lowerBound
      guard let meaning = keys?.meaning(of: entry.keyRange, at: place, in: text) else { continue }
      for (part, site) in meaning.parts { try pairs.add(entry, as: part, site, in: document) }
      for field in meaning.fields {
        if let first = ruleFields[field] { throw document.duplicate(first, entry) }
        ruleFields[field] = entry
      }
    }
    let start = section.headerRange?.lowerBound ?? 0
    let fields = ruleFields
    try add(&pairs, fields, at: start, kind: kind, id: values[.id], layout)
  }

  /// Adds a rule once its lines are known.
  ///
  /// - Parameters:
  ///   - fields: the entries of kind, id, name and whether it is enabled.
  ///   - start: where it begins.
  ///   - kind: from the section's name; a key goes before it.
  ///   - id: where it stands in the section's name or in the keys; a key of its own goes before it.
  private func add(
    _ pairs: inout INIPairs,
    _ fields: [INIEntry?],
    at start: Int,
    kind: PackedText,
    id: Range<Int>?,
    _ layout: INILayout.RuleLayout
  ) throws(ExportError) {
    let isEnabled = try fields[3].flatMap { entry throws(ExportError) in try boolean(entry) }
    sites.rules.append(start)
    pairs.write(to: &rules, &sites, dialect, separator: layout.separator, in: document)
    rules.endRule(
      kind: fields[0].map { rules.add(document.text(of: $0, .kind, dialect)) } ?? kind,
      id: PackedText(fields[1]?.valueRange ?? id ?? 0..<0),
      name: PackedText(fields[2]?.valueRange ?? 0..<0),
      isEnabled: isEnabled
    )
  }

  // MARK: Fields

  private func boolean(_ entry: INIEntry) throws(ExportError) -> Bool? {
    try document.boolean(entry, dialect)
  }

  private func place(_ offset: Int) -> Place {
    Place(of: offset, in: document.source.text)
  }
}
