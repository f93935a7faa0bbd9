import ConfigText
import NotificationCenter
import XMLSyntax

/// Reads rules whose layout has the commonest form, with one look at each of their elements.
struct XMLNestedRuleReader {
  private let document: XMLDocument
  private let fields: XMLFieldReader
  private let names: XMLRuleNames
  private(set) var rules: RuleList
  /// For each rule its pairs.
  private(set) var pairs = NestedList<XMLDocument.Element>()
  /// For each pair of all rules its senders.
  private(set) var senders = NestedList<XMLSender>()

  init(_ document: XMLDocument, fields: XMLFieldReader, names: XMLRuleNames) {
    self.document = document
    self.fields = fields
    self.names = names
    rules = RuleList(textsIn: document.source.text)
  }

  /// Reads rules.
  ///
  /// - Returns: false where one of them says something that would have to be guessed.
  mutating func read(_ records: [XMLDocument.Element]) -> Bool {
    rules.reserveCapacity(records.count)
    pairs.reserveCapacity(lists: records.count, elements: records.count)
    senders.reserveCapacity(lists: records.count, elements: records.count * 2)
    // Handed on, so that no reference is counted for each rule.
    let (document, names) = (document, names)
    for record in records {
      guard readRule(record, in: document, names) else { return false }
    }
    return true
  }

  private mutating func readRule(
    _ rule: XMLDocument.Element, in document: XMLDocument, _ names: XMLRuleNames
  ) -> Bool {
    var (kind, id, name) = (PackedText?.none, PackedText?.none, PackedText?.none)
    var (isEnabled, hasEnabled) = (Bool?.none, false)
    var isClear = true
    var pairCount = 0
    document.forEachChild(of: rule) { child, number in
      switch names.part(ofRule: number) {
      case .kind: isClear = note(child, .kind, as: &kind) && isClear
      case .id: isClear = note(child, nil, as: &id) && isClear
      case .name: isClear = note(child, nil, as: &name) && isClear
      case .isEnabled:
        isClear = Self.isFirst(&hasEnabled) && isClear
        do { isEnabled = try fields.boolean(XMLSlot(element: child)) } catch { isClear = false }
      case .pairs:
        guard let pairName = names.pair else {
          pairCount += 1
          isClear = readPair(child, number: pairCount, in: document, names) && isClear
          return
        }
        document.forEachChild(of: child) { pair, number in
          guard number == pairName else { return }
          pairCount += 1
          isClear = readPair(pair, number: pairCount, in: document, names) && isClear
        }
      default: break
      }
    }
    pairs.endList()
    rules.endRule(
      kind: kind ?? fields.missingText(.kind, &rules),
      id: id ?? .empty,
      name: name ?? .empty,
      isEnabled: isEnabled
    )
    return isClear
  }

  /// - Parameter number: counts from 1 within the rule.
  private mutating func readPair(
    _ pair: XMLDocument.Element, number: Int, in document: XMLDocument, _ names: XMLRuleNames
  ) -> Bool {
    var method: PackedText?
    var (hasID, hasSenders, hasRecipients) = (false, false, false)
    var isClear = true
    document.forEachChild(of: pair) { child, number in
      switch names.part(ofPair: number) {
      case .method: isClear = note(child, .method, as: &method) && isClear
      case .pairID: isClear = Self.isFirst(&hasID) && isClear
      case .senders:
        isClear = Self.isFirst(&hasSenders) && isClear
        document.forEachChild(of: child) { item, number in
          guard number == names.sender else { return }
          let slot = XMLSlot(element: item)
          rules.addSender(rules.add(document.text(of: slot)))
          senders.append(XMLSender(slot: slot, record: item))
        }
      case .recipients:
        isClear = Self.isFirst(&hasRecipients) && isClear
        document.forEachChild(of: child) { item, number in
          guard number == names.recipient else { return }
          rules.addRecipient(rules.add(document.text(of: XMLSlot(element: item))))
        }
      default: break
      }
    }
    senders.endList()
    rules.endPair(number: number, method: method ?? fields.missingText(.method, &rules))
    pairs.append(pair)
    return isClear
  }

  /// Notes the text of a field that may stand once.
  ///
  /// - Returns: false where it stands for the second time.
  @inline(__always)
  private mutating func note(
    _ element: XMLDocument.Element, _ subject: Dialect.Subject?, as text: inout PackedText?
  ) -> Bool {
    guard text == nil else { return false }
    text = fields.text(XMLSlot(element: element), subject, &rules)
    return true
  }

  /// Whether something that may stand once stands for the first time.
  @inline(__always)
  private static func isFirst(_ isThere: inout Bool) -> Bool {
    defer { isThere = true }
    return !isThere
  }
}
