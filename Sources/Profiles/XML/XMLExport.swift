import ConfigText
import NotificationCenter
import XMLSyntax

/// An export in XML.
///
/// A class, since it is handed on so often that its parts would be copied longer than they are read.
final class XMLExport: ExportDocument {
  let profile: Profile
  let document: XMLDocument
  let configuration: Configuration
  let references: SenderReferences
  let sites: Sites

  var source: SourceText { document.source }

  /// The places of an account's fields by their numbers, and behind them that of its name.
  typealias AccountSlots = InlineArray<11, XMLSlot?>

  /// Which element or attribute stands for what.
  struct Sites: Sendable {
    var deviceName: XMLSlot?
    var accounts: [XMLDocument.Element] = []
    /// For each account.
    var accountFields: [AccountSlots] = []
    var accountNames: [String?] = []
    var rules: [XMLDocument.Element] = []
    /// For each rule its pairs.
    var pairs = NestedList<XMLDocument.Element>()
    /// For each pair of all rules its senders.
    var senders = NestedList<XMLSender>()

    mutating func reserveCapacity(rules: Int) {
      pairs.reserveCapacity(lists: rules, elements: rules)
      senders.reserveCapacity(lists: rules, elements: rules * 2)
    }
  }

  /// - Throws: `ExportError` where the document says something that would have to be guessed.
  init(
    _ document: XMLDocument,
    profile: Profile,
    layout: Shared<XMLLayout>
  ) throws(ExportError) {
    var reader = XMLExportReader(document, profile: profile, layout: layout)
    var configuration = try reader.read()
    sites = reader.sites
    self.document = document
    self.profile = profile
    let problem: SenderReferences.Problem?
    (references, problem) = XMLExport.translatedSenders(
      in: &configuration,
      names: sites.accountNames,
      profile: profile
    )
    self.configuration = configuration
    if let problem { throw exportError(problem) }
  }

  func offset(of site: ConfigurationSite) -> Int {
    switch site {
    case .device: sites.deviceName.map(document.offset(of:)) ?? 0
    case .account(let account): document.range(of: sites.accounts[account]).lowerBound
    case .accountField(let account, let field):
      slot(of: field, account: account).map(document.offset(of:))
        ?? document.range(of: sites.accounts[account]).lowerBound
    case .rule(let rule): document.range(of: sites.rules[rule]).lowerBound
    case .pair(let rule, let pair): document.range(of: sites.pairs[rule][pair]).lowerBound
    case .sender(let path):
      document.offset(of: sender(path))
    }
  }

  /// Where a reference stands.
  func sender(_ path: SenderPath) -> XMLSender {
    sites.senders.elements[configuration.rules.sender(path)]
  }

  /// Where the references of a list stand.
  func senders(inListOf path: SenderPath) -> NestedList<XMLSender>.List {
    sites.senders[configuration.rules.pair(path.pair, ofRule: path.rule)]
  }

  func slot(of field: AccountField, account: Int) -> XMLSlot? {
    sites.accountFields[account][field.number]
  }

  func redactions() -> [Range<Int>] {
    Self.merged(document.sensitiveRanges(XMLDeclaredParts(self)))
  }

  // MARK: Editing

  func edits(for changes: [ConfigurationChange]) throws -> EditSet {
    var edits: [Edit] = []
    edits.reserveCapacity(changes.count)
    // References are edited one by one, but those that share a value, which are edited together.
    var texts = references.key == .id ? [:] : try rewrittenSenders(changes)
    var removedSenders: Set<SenderPath> = []
    for change in changes {
      switch change {
      case .setField(let account, let field, let value):
        guard let slot = slot(of: field, account: account) else { continue }
        let text = profile.dialect.text(of: value, field, inStyleOf: document.value(of: slot))
        document.addEdits(setting: slot, to: text, to: &edits)
      case .removeAccount(let account):
        edits.append(.deletion(of: document.removalRange(of: sites.accounts[account])))
      case .setSender(let path, let id):
        guard references.key == .id else { continue }
        let sender = sender(path)
        if sender.part == nil {
          document.addEdits(setting: sender.slot, to: id, to: &edits)
        } else {
          texts[path] = id
        }
      case .removeSender(let path):
        let sender = sender(path)
        if sender.part == nil {
          edits.append(.deletion(of: document.removalRange(of: sender.record)))
        } else {
          removedSenders.insert(path)
        }
      case .insertAccount(let account, let new):
        if let edit = try? accountInsertion(of: new, after: account, among: changes) {
          edits.append(edit)
        }
      case .insertSender: break
      }
    }
    let hasInsertions = changes.contains(where: \.isInsertion)
    if hasInsertions { edits += insertionEdits(changes, &texts) }
    var listed = removedSenders
    for (path, text) in texts {
      let sender = sender(path)
      if sender.part == nil {
        document.addEdits(setting: sender.slot, to: text, to: &edits)
      } else {
        listed.insert(path)
      }
    }
    for (_, paths) in Dictionary(grouping: listed, by: \.list) {
      edits += listEdits(paths, texts: texts, removed: removedSenders)
    }
    return try EditSet(hasInsertions ? edits.joiningInsertions : edits)
  }

  /// The edits of a list that stands in one value.
  private func listEdits(
    _ paths: [SenderPath],
    texts: [SenderPath: String],
    removed: Set<SenderPath>
  ) -> [Edit] {
    let senders = senders(inListOf: paths[0])
    let items = senders.map { $0.part ?? 0..<0 }
    let list = XMLSeparatedList(document: document, slot: senders[0].slot, items: items)
    return list.edits(
      setting: paths.compactMap { path in texts[path].map { (path.sender, $0) } },
      removing: Set(paths.filter(removed.contains).map(\.sender))
    )
  }
}
