import ConfigText
import INISyntax
import NotificationCenter

/// An export in INI.
///
/// A class, since it is handed on so often that its parts would be copied longer than they are read.
final class INIExport: ExportDocument {
  let profile: Profile
  let document: INIDocument
  let configuration: Configuration
  let references: SenderReferences
  let sites: Sites

  var source: SourceText { document.source }

  /// Which section or entry stands for what.
  struct Sites: Sendable {
    var deviceName: INIEntry?
    var accounts: [INIAccount] = []
    /// Ids of records that are no accounts.
    var reservedIDs: [String] = []
    var rules = INIRuleReader.Sites()
    /// For each rule its pairs.
    var pairs: NestedList<PairSite> { rules.pairs }
    /// For each pair of all rules its references.
    var senders: NestedList<INISender> { rules.senders }
  }

  struct PairSite: Sendable {
    /// The key that names the pair first.
    var start: Int
    /// The entry that holds the whole list, empty or not.
    var list: INIEntry?
    /// The lines of a list of which each reference has one, in the order of their numbers, empty ones
    /// included.
    var items: [INIItem]
  }

  /// - Parameter deviceDocument: the document that the profile's device stands in.
  /// - Throws: `ExportError` where the document says something that would have to be guessed.
  init(
    _ document: INIDocument,
    deviceDocument: INIDocument?,
    profile: Profile,
    layout: Shared<INILayout>
  ) throws(ExportError) {
    let reader = INIExportReader(
      document,
      deviceDocument: deviceDocument,
      profile: profile,
      layout: layout
    )
    var configuration = try reader.read()
    sites = reader.sites
    self.document = document
    self.profile = profile
    let problem: SenderReferences.Problem?
    (references, problem) = INIExport.translatedSenders(
      in: &configuration,
      names: sites.accounts.map(\.name),
      profile: profile
    )
    self.configuration = configuration
    if let problem { throw exportError(problem) }
  }

  func offset(of site: ConfigurationSite) -> Int {
    switch site {
    case .device: return sites.deviceName?.keyRange.lowerBound ?? 0
    case .account(let account): return sites.accounts[account].start
    case .accountField(let account, .id): return sites.accounts[account].idOffset
    case .accountField(let account, let field):
      return entry(of: field, account: account)?.keyRange.lowerBound
        ?? sites.accounts[account].start
    case .rule(let rule): return sites.rules.rules[rule]
    case .pair(let rule, let pair): return sites.pairs[rule][pair].start
    case .sender(let path):
      return sender(path).range.lowerBound
    }
  }

  /// Where a reference stands.
  func sender(_ path: SenderPath) -> INISender {
    sites.senders.elements[configuration.rules.sender(path)]
  }

  /// Where the references of a list stand.
  func senders(besides path: SenderPath) -> NestedList<INISender>.List {
    sites.senders[configuration.rules.pair(path.pair, ofRule: path.rule)]
  }

  func entry(of field: AccountField, account: Int) -> INIEntry? {
    sites.accounts[account].fields[field.number]
  }

  func redactions() -> [Range<Int>] {
    guard case .ini(let layout) = profile.layout else { return [0..<source.text.count] }
    return Self.merged(document.sensitiveRanges(INIDeclaredKeys(self, layout: layout.value)))
  }

  // MARK: Editing

  func edits(for changes: [ConfigurationChange]) throws -> EditSet {
    var edits: [Edit] = []
    edits.reserveCapacity(changes.count)
    var removedSenders: [SenderPath] = []
    var texts = references.key == .id ? [:] : try rewrittenSenders(changes)
    // Where nothing is added, references are edited one by one.
    let hasInsertions = changes.contains(where: \.isInsertion)
    for change in changes {
      switch change {
      case .setField(let account, .id, let value): edits += idEdits(of: account, to: value)
      case .setField(let account, let field, let value):
        guard let entry = entry(of: field, account: account) else { continue }
        let text = profile.dialect.text(of: value, field, inStyleOf: document.value(of: entry))
        if let edit = document.edit(settingValueOf: entry, to: text) { edits.append(edit) }
      case .removeAccount(let account): edits += removalRanges(of: account).map(Edit.deletion(of:))
      case .removeSender(let path): removedSenders.append(path)
      case .setSender(let path, let id):
        guard references.key == .id else { continue }
        if hasInsertions {
          texts[path] = id
        } else if let edit = edit(setting: path, to: id) {
          edits.append(edit)
        }
      case .insertAccount(let account, let new):
        if let edit = try? accountInsertion(of: new, after: account, among: changes) {
          edits.append(edit)
        }
      case .insertSender: break
      }
    }
    if hasInsertions { edits += insertionEdits(changes, &texts, removed: removedSenders) }
    for (path, text) in texts {
      if let edit = edit(setting: path, to: text) { edits.append(edit) }
    }
    // Those of one list stand together.
    var rest = removedSenders[...]
    while let first = rest.first {
      let list = rest.prefix { $0.rule == first.rule && $0.pair == first.pair }
      appendRemovals(of: list, to: &edits)
      rest = rest.dropFirst(list.count)
    }
    return try EditSet(hasInsertions ? edits.joiningInsertions : edits)
  }

  private func edit(setting path: SenderPath, to text: String) -> Edit? {
    let sender = sender(path)
    guard let entry = sender.entry else {
      return Edit(range: sender.range, replacement: Array(text.utf8))
    }
    return document.edit(settingValueOf: entry, to: text)
  }

  func idEdits(of account: Int, to id: String) -> [Edit] {
    edits(setting: sites.accounts[account].id, to: id)
  }

  func edits(setting site: INIAccount.TextSite, to text: String) -> [Edit] {
    switch site {
    case .none: []
    case .names(let ranges): ranges.map { Edit(range: $0, replacement: Array(text.utf8)) }
    case .entry(let entry): document.edit(settingValueOf: entry, to: text).map { [$0] } ?? []
    }
  }

  private func removalRanges(of account: Int) -> [Range<Int>] {
    let account = sites.accounts[account]
    guard let section = account.section else { return account.entries.map(\.lineRange) }
    return document.removalRange(of: section).map { [$0] } ?? []
  }

  /// Takes references of one list away: with their lines, or with one separator each.
  private func appendRemovals(of paths: ArraySlice<SenderPath>, to edits: inout [Edit]) {
    guard let first = paths.first else { return }
    let senders = senders(besides: first)
    var listed: [Int] = []
    for path in paths {
      if let entry = senders[path.sender].entry {
        edits.append(.deletion(of: entry.lineRange))
      } else {
        listed.append(path.sender)
      }
    }
    if listed.isEmpty { return }
    // Those that share a value stand before those that have lines.
    let items = senders.prefix { $0.entry == nil }.map(\.range)
    for range in SeparatedList.removalRanges(of: listed.sorted(), from: items, in: source.text) {
      edits.append(.deletion(of: range))
    }
  }
}
