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

  /// - Parameters:
  ///   - document: is read by the profile.
  ///   - deviceDocument: the document that the profile's device stands in.
  ///   - profile: says what stands where.
  ///   - layout: that of the profile.
  ///   - original: the export of which the document is a rewritten form, if it is one.
  /// - Throws: `ExportError` where the document says something that would have to be guessed.
  init(
    _ document: INIDocument,
    deviceDocument: INIDocument?,
    profile: Profile,
    layout: Shared<INILayout>,
    original: INIExport? = nil
  ) throws(ExportError) {
    var known: INIExport?
    if let original, document.hasKeyNumbers(of: original.document),
      case .ini(let other) = original.profile.layout, other === layout
    {
      known = original
    }
    let reader = INIExportReader(
      document,
      deviceDocument: deviceDocument,
      profile: profile,
      layout: layout,
      original: known
    )
    var configuration: Configuration
    (configuration, sites) = try reader.read()
    self.document = document
    self.profile = profile
    let problem: SenderReferences.Problem?
    (references, problem) = INIExport.translatedSenders(
      in: &configuration,
      names: sites.accounts.map(\.name),
      profile: profile
    )
    self.configuration = consume configuration
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
    case .rule(let rule): return sites.rules.rules[rule].start
    case .pair(let rule, let pair): return pairSite(pair, ofRule: rule).start
    case .sender(let path):
      return sender(path).range.lowerBound
    }
  }

  func entry(of field: AccountField, account: Int) -> INIEntry? {
    sites.accounts[account].fields[field].map { document.entries[$0] }
  }

  func redactions() -> [Range<Int>] {
    guard case .ini(let layout) = profile.layout else { return [0..<source.text.count] }
    return Self.merged(document.sensitiveRanges(INIDeclaredKeys(self, layout: layout.value)))
  }

  // MARK: Editing

  func edits(for changes: [ConfigurationChange]) throws -> EditSet {
    var edits: [Edit] = []
    edits.reserveCapacity(changes.count)
    // Many references get the same text.
    var replacements = RepeatedText()
    let removedSenders = changes.removedSenders
    var (restOfRemoved, removedCount) = (removedSenders[...], 0)
    var texts = references.key == .id ? [:] : try rewrittenSenders(changes)
    // Where nothing is added, references are edited one by one.
    let hasInsertions = changes.contains(where: \.isInsertion)
    // Where they stand, since to copy them would count references.
    let allChanges = changes.span
    for index in allChanges.indices {
      switch allChanges[index] {
      case .setField(let account, .id, let value): edits += idEdits(of: account, to: value)
      case .setField(let account, let field, let value):
        guard let entry = entry(of: field, account: account) else { continue }
        let text = profile.dialect.text(of: value, field, inStyleOf: document.value(of: entry))
        if let edit = document.edit(settingValueOf: entry, to: text) { edits.append(edit) }
      case .removeAccount(let account): edits += removalRanges(of: account).map(Edit.deletion(of:))
      case .removeSender(let path):
        // Those of one list go together, with the first of them.
        if restOfRemoved.startIndex == removedCount {
          let list = restOfRemoved.prefix { $0.rule == path.rule && $0.pair == path.pair }
          appendRemovals(of: list, to: &edits)
          restOfRemoved = restOfRemoved.dropFirst(list.count)
        }
        removedCount += 1
      case .setSender(let path, let id):
        guard references.key == .id else { continue }
        if hasInsertions {
          texts[path] = id
        } else if let edit = edit(setting: path, to: id, &replacements) {
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
      if let edit = edit(setting: path, to: text, &replacements) { edits.append(edit) }
    }
    return try EditSet(hasInsertions ? edits.joiningInsertions : edits)
  }

  private func edit(
    setting path: SenderPath,
    to text: String,
    _ replacements: inout RepeatedText
  ) -> Edit? {
    let sender = sender(path)
    guard let entry = sender.entry else {
      return Edit(range: sender.range, replacement: replacements.bytes(of: text))
    }
    return document.edit(settingValueOf: entry, to: text)
  }

  func idEdits(of account: Int, to id: String) -> [Edit] {
    edits(setting: sites.accounts[account].id, to: id)
  }

  func edits(setting site: INIAccount.TextSite, to text: String) -> [Edit] {
    switch site {
    case .none: []
    case .name(let range): [Edit(range: range, replacement: Array(text.utf8))]
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
    if sites.rules.hasSenderLines {
      for path in paths {
        if let entry = sender(path).entry { edits.append(.deletion(of: entry.lineRange)) }
      }
      return
    }
    var removed = paths.map(\.sender)
    if removed.count > 1 { removed.sort() }
    let ranges = SeparatedList.removalRanges(
      of: removed, from: senderRanges(inListOf: first), in: source.text)
    for range in ranges { edits.append(.deletion(of: range)) }
  }
}
