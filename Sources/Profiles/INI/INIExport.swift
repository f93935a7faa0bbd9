import ConfigText
import INISyntax
import NotificationCenter

/// An export in INI.
struct INIExport: ExportDocument {
  let profile: Profile
  let document: INIDocument
  let configuration: Configuration
  let sites: Sites

  var source: SourceText { document.source }

  /// Which section or entry stands for what.
  struct Sites: Sendable {
    var deviceName: INIEntry?
    var accounts: [INISection] = []
    /// For each account, the entries of its fields in the order of `AccountField.allCases`.
    var accountFields: [[INIEntry?]] = []
    var rules: [INISection] = []
    var pairs: [[PairSite]] = []
  }

  struct PairSite: Sendable {
    /// The key that names the pair first.
    var start: Int
    /// Each reference in the list, without the white space around it.
    var senders: [Range<Int>]
  }

  /// - Parameter deviceDocument: the document that the profile's device stands in.
  /// - Throws: `ExportError` where the document says something that would have to be guessed.
  init(
    _ document: INIDocument,
    deviceDocument: INIDocument?,
    profile: Profile,
    layout: INILayout
  ) throws(ExportError) {
    var reader = INIExportReader(document, deviceDocument: deviceDocument, layout: layout)
    configuration = try reader.read()
    sites = reader.sites
    self.document = document
    self.profile = profile
  }

  func offset(of site: ConfigurationSite) -> Int {
    switch site {
    case .device: return sites.deviceName?.keyRange.lowerBound ?? 0
    case .account(let account): return start(of: sites.accounts[account])
    case .accountField(let account, let field):
      return entry(of: field, account: account)?.keyRange.lowerBound
        ?? start(of: sites.accounts[account])
    case .rule(let rule): return start(of: sites.rules[rule])
    case .pair(let rule, let pair): return sites.pairs[rule][pair].start
    case .sender(let path):
      return sites.pairs[path.rule][path.pair].senders[path.sender].lowerBound
    }
  }

  private func start(of section: INISection) -> Int {
    section.headerRange?.lowerBound ?? 0
  }

  func edits(for changes: [ConfigurationChange]) throws(EditSet.Overlap) -> EditSet {
    try EditSet(changes.compactMap(edit(for:)))
  }

  private func edit(for change: ConfigurationChange) -> Edit? {
    switch change {
    case .setField(let account, .id, let value):
      return Edit(range: idRange(of: sites.accounts[account]), replacement: Array(value.utf8))
    case .setField(let account, let field, let value):
      guard let entry = entry(of: field, account: account) else { return nil }
      let text =
        field == .isDefault
        ? BooleanText.text(for: value == "1", inStyleOf: document.value(of: entry)) : value
      return document.edit(settingValueOf: entry, to: text)
    case .removeAccount(let account):
      return document.removalRange(of: sites.accounts[account]).map(Edit.deletion(of:))
    case .setSender(let path, let value):
      let range = sites.pairs[path.rule][path.pair].senders[path.sender]
      return Edit(range: range, replacement: Array(value.utf8))
    case .removeSender(let path):
      return .deletion(of: removalRange(of: path))
    }
  }

  /// A reference goes with one separator: the one before it, or after it for the first.
  private func removalRange(of path: SenderPath) -> Range<Int> {
    let senders = sites.pairs[path.rule][path.pair].senders
    guard path.sender > 0 else {
      let end = senders.count > 1 ? senders[1].lowerBound : senders[0].upperBound
      return senders[0].lowerBound..<end
    }
    let text = source.text
    let previous = senders[path.sender - 1].upperBound
    var start = senders[path.sender].lowerBound
    while start > previous, text[start - 1].isASCIIWhiteSpace { start -= 1 }
    if start > previous { start -= 1 }
    // Where nothing but white space stands before the separator, it goes too.
    if text[previous..<start].allSatisfy(\.isASCIIWhiteSpace) { start = previous }
    return start..<senders[path.sender].upperBound
  }

  /// The id in a section's name, which the pattern of the profile ends with.
  private func idRange(of section: INISection) -> Range<Int> {
    var lower = section.nameRange.upperBound
    while lower > section.nameRange.lowerBound, source.text[lower - 1].isASCIIDigit { lower -= 1 }
    return lower..<section.nameRange.upperBound
  }

  private func entry(of field: AccountField, account: Int) -> INIEntry? {
    AccountField.allCases.firstIndex(of: field).flatMap { sites.accountFields[account][$0] }
  }

  func redactions() -> [Range<Int>] {
    let secrets = sites.accountFields.indices.compactMap {
      entry(of: .secret, account: $0)?.valueRange
    }
    return Self.merged(secrets + document.sensitiveRanges())
  }
}
