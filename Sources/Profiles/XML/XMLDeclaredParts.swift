import ConfigText
import NotificationCenter
import XMLSyntax

/// What a profile says of the parts of a document, as far as it decides what may be shown.
struct XMLDeclaredParts {
  /// Elements and attributes whose values are secrets, whatever their names are.
  private(set) var secretElements: Set<XMLDocument.Element> = []
  private(set) var secretAttributes: Set<Int> = []
  /// Elements and attributes whose values are fields that can be shown, whatever their names are.
  private(set) var shownElements: Set<XMLDocument.Element> = []
  private(set) var shownAttributes: Set<Int> = []
  /// Names by which paths tell records and fields apart, as in `field[@name='port']`.
  private(set) var keyElements: Set<[UInt8]> = []
  private(set) var keyAttributes: Set<[UInt8]> = []
  /// Where accounts stand.
  private(set) var accounts: [Range<Int>] = []
  /// How the start tags of accounts begin.
  private(set) var accountTags: Set<[UInt8]> = []
  /// For each element whether it stands in an account; empty where names tell what is a secret.
  private var areInAccounts: [Bool] = []

  /// The parts of a whole document.
  init(_ export: XMLExport) {
    self.init(export, accounts: export.sites.accounts.indices)
    if export.profile.isBuiltIn { return }
    if let slot = export.sites.deviceName { show(slot) }
    for sender in export.sites.senders.elements { show(sender.slot) }
    for account in export.sites.accounts.indices { hideSecret(ofAccount: account, export) }
    let sites = export.sites
    markRecords(
      sites.rules + sites.pairs.elements + sites.senders.elements.map(\.record), in: export
    )
  }

  /// Those of some accounts only.
  init(_ export: XMLExport, accounts indices: Range<Int>) {
    let document = export.document
    // What other fields of the program's own formats hold is known; there, names tell.
    guard !export.profile.isBuiltIn, case .xml(let shared) = export.profile.layout else {
      for account in indices { hideSecret(ofAccount: account, export) }
      return
    }
    let layout = shared.value
    areInAccounts = Array(repeating: false, count: document.elementCount)
    accounts = indices.map { document.range(of: export.sites.accounts[$0]) }
    accountTags = Set(
      indices.map { Array("<\(document.name(of: export.sites.accounts[$0]))".utf8) })
    noteKeys(of: [layout.accounts, layout.accountName] + layout.accountFields.values.map(\.self))
    for account in indices {
      let record = export.sites.accounts[account]
      for field in AccountField.allCases where field != .secret {
        if let slot = export.slot(of: field, account: account) { show(slot) }
      }
      for slot in layout.accountName?.slots(in: document, from: record) ?? [] { show(slot) }
      hideSecret(ofAccount: account, export)
      areInAccounts.replaceSubrange(
        record..<document.descendants(of: record).upperBound,
        with: repeatElement(true, count: 1 + document.descendants(of: record).count)
      )
    }
  }

  /// Whether an element stands in the record of an account and in no record inside that one.
  func isInAccount(_ element: XMLDocument.Element) -> Bool {
    !areInAccounts.isEmpty && areInAccounts[element]
  }

  /// Whether an attribute says what its element is, rather than holding a value.
  func isKey(attribute name: String) -> Bool {
    name == "xmlns" || name.hasPrefix("xmlns:") || name.hasPrefix("xml:")
      || keyAttributes.contains(Array(name.utf8))
  }

  /// Rules can stand inside an account, and an account inside a rule: the innermost record counts.
  private mutating func markRecords(_ others: [XMLDocument.Element], in export: XMLExport) {
    let isAccount = Set(export.sites.accounts)
    for record in Set(others).union(isAccount).sorted() {
      let end = export.document.descendants(of: record).upperBound
      for element in record..<end { areInAccounts[element] = isAccount.contains(record) }
    }
  }

  private mutating func noteKeys(of paths: [XMLPath?]) {
    for condition in paths.compactMap(\.self).flatMap(\.steps).flatMap(\.conditions) {
      if condition.isAttribute {
        keyAttributes.insert(condition.name)
      } else {
        keyElements.insert(condition.name)
      }
    }
  }

  private mutating func show(_ slot: XMLSlot) {
    if let range = slot.attributeRange {
      shownAttributes.insert(range.lowerBound)
    } else {
      shownElements.insert(slot.element)
    }
  }

  /// A secret stays one where another field stands in the same place.
  private mutating func hideSecret(ofAccount account: Int, _ export: XMLExport) {
    guard let slot = export.slot(of: .secret, account: account) else { return }
    if let range = slot.attributeRange {
      shownAttributes.remove(range.lowerBound)
      secretAttributes.insert(range.lowerBound)
    } else {
      shownElements.remove(slot.element)
      secretElements.insert(slot.element)
    }
  }
}
