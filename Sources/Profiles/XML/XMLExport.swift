import ConfigText
import NotificationCenter
import XMLSyntax

/// An export in XML.
struct XMLExport: ExportDocument {
  let profile: Profile
  let document: XMLDocument
  let configuration: Configuration
  let sites: Sites

  var source: SourceText { document.source }

  /// Which element stands for what.
  struct Sites: Sendable {
    var deviceName: XMLDocument.Element?
    var accounts: [XMLDocument.Element] = []
    /// For each account, the elements of its fields in the order of `AccountField.allCases`.
    var accountFields: [[XMLDocument.Element?]] = []
    var rules: [XMLDocument.Element] = []
    var pairs: [[XMLDocument.Element]] = []
    var senders: [[[XMLDocument.Element]]] = []
  }

  /// - Throws: `ExportError` where the document says something that would have to be guessed.
  init(
    _ document: XMLDocument,
    profile: Profile,
    layout: XMLLayout
  ) throws(ExportError) {
    var reader = XMLExportReader(document, layout: layout)
    configuration = try reader.read()
    sites = reader.sites
    self.document = document
    self.profile = profile
  }

  func offset(of site: ConfigurationSite) -> Int {
    switch site {
    case .device: sites.deviceName.map { document.range(of: $0).lowerBound } ?? 0
    case .account(let account): document.range(of: sites.accounts[account]).lowerBound
    case .accountField(let account, let field):
      document.range(of: element(of: field, account: account) ?? sites.accounts[account]).lowerBound
    case .rule(let rule): document.range(of: sites.rules[rule]).lowerBound
    case .pair(let rule, let pair): document.range(of: sites.pairs[rule][pair]).lowerBound
    case .sender(let path):
      document.range(of: sites.senders[path.rule][path.pair][path.sender]).lowerBound
    }
  }

  func edits(for changes: [ConfigurationChange]) throws(EditSet.Overlap) -> EditSet {
    try EditSet(changes.flatMap(edits(for:)))
  }

  private func edits(for change: ConfigurationChange) -> [Edit] {
    switch change {
    case .setField(let account, let field, let value):
      guard let element = element(of: field, account: account) else { return [] }
      let text =
        field == .isDefault
        ? BooleanText.text(for: value == "1", inStyleOf: document.value(of: element)) : value
      return document.edits(settingValueOf: element, to: text)
    case .removeAccount(let account):
      return [.deletion(of: document.removalRange(of: sites.accounts[account]))]
    case .setSender(let path, let value):
      let element = sites.senders[path.rule][path.pair][path.sender]
      return document.edits(settingValueOf: element, to: value)
    case .removeSender(let path):
      let element = sites.senders[path.rule][path.pair][path.sender]
      return [.deletion(of: document.removalRange(of: element))]
    }
  }

  private func element(of field: AccountField, account: Int) -> XMLDocument.Element? {
    AccountField.allCases.firstIndex(of: field).flatMap { sites.accountFields[account][$0] }
  }

  func redactions() -> [Range<Int>] {
    let secrets = sites.accountFields.indices.compactMap { element(of: .secret, account: $0) }
    return Self.merged(document.sensitiveRanges(besides: secrets))
  }
}
