import ConfigText
import NotificationCenter
import XMLSyntax

/// Reads the lists of senders or of recipients of an XML document.
struct XMLListReader {
  private let document: XMLDocument
  private let layout: XMLLayout.ListLayout
  /// Rows that stand outside of the pairs, by what names their pair.
  private let joinedRows: [PairName: [XMLDocument.Element]]
  /// Where the pair stands that a name was asked for.
  private var askedFor: [PairName: XMLDocument.Element] = [:]

  /// A reference or a recipient, and where it stands.
  typealias Item = (site: XMLSender, text: String)

  /// What rows that stand elsewhere name a pair by.
  private struct PairName: Hashable {
    let rule: String
    let pair: String
  }

  init(_ document: XMLDocument, layout: XMLLayout.ListLayout) {
    self.document = document
    self.layout = layout
    guard let rows = layout.rows, rows.isJoined else {
      joinedRows = [:]
      return
    }
    func value(_ path: XMLPath?, in row: XMLDocument.Element) -> String {
      path?.slots(in: document, from: row).first.map(document.value(of:)) ?? ""
    }
    joinedRows = Dictionary(grouping: rows.records.select(in: document)) { row in
      PairName(rule: value(rows.rule, in: row), pair: value(rows.pair, in: row))
    }
  }

  /// The items of a pair.
  ///
  /// - Parameters:
  ///   - record: the element of the pair.
  ///   - rule: the id of its rule.
  ///   - pair: its id or its number.
  mutating func items(of record: XMLDocument.Element, rule: String, pair: String)
    throws(ExportError) -> [Item]
  {
    guard let rows = layout.rows else { return try ownItems(of: record) }
    guard rows.isJoined else {
      return rows.records.select(in: document, from: record).flatMap(items(ofRow:))
    }
    let name = PairName(
      rule: rows.rule == nil ? "" : rule,
      pair: rows.pair == nil ? "" : pair
    )
    guard let joined = joinedRows[name], rows.rule == nil || !rule.isEmpty else { return [] }
    if let first = askedFor.updateValue(record, forKey: name) {
      throw .ambiguousRule(
        rows.rule == nil ? pair : rule,
        first: place(document.range(of: first).lowerBound),
        second: place(document.range(of: record).lowerBound)
      )
    }
    return joined.flatMap(items(ofRow:))
  }

  /// How many rows name no pair that was asked for.
  var unclaimedRowCount: Int {
    joinedRows.reduce(0) { $0 + (askedFor[$1.key] == nil ? $1.value.count : 0) }
  }

  private func items(ofRow row: XMLDocument.Element) -> [Item] {
    layout.items.slots(in: document, from: row).compactMap { slot in
      let text = document.value(of: slot)
      return text.isEmpty ? nil : (XMLSender(slot: slot, record: row, part: nil), text)
    }
  }

  private func ownItems(of record: XMLDocument.Element) throws(ExportError) -> [Item] {
    let slots = try ownSlots(of: record)
    guard let separator = layout.separator else {
      return slots.map { slot in
        (XMLSender(slot: slot, record: slot.element, part: nil), document.value(of: slot))
      }
    }
    guard let slot = slots.first else { return [] }
    if slots.count > 1 {
      throw .duplicateField(
        document.name(of: slots[1].element),
        first: place(document.offset(of: slot)),
        second: place(document.offset(of: slots[1]))
      )
    }
    let bytes = document.decodedValue(of: slot).bytes
    return SeparatedList.items(in: bytes.indices, of: bytes, separator: separator).map { part in
      (
        XMLSender(slot: slot, record: slot.element, part: part),
        String(decoding: bytes[part], as: UTF8.self)
      )
    }
  }

  /// The values of a list inside a record, whose container may stand once in it.
  private func ownSlots(of record: XMLDocument.Element) throws(ExportError) -> [XMLSlot] {
    let path = layout.items
    guard let step = path.steps.first, path.steps.allSatisfy({ $0.axis == .child }) else {
      return path.slots(in: document, from: record)
    }
    var elements: [XMLDocument.Element] = []
    var container: XMLDocument.Element?
    for child in document.children(of: record) where XMLPath.matches(child, step, in: document) {
      if path.steps.count > 1 {
        if let container {
          throw .duplicateField(
            document.name(of: child),
            first: place(document.range(of: container).lowerBound),
            second: place(document.range(of: child).lowerBound)
          )
        }
        container = child
      }
      path.collect(from: child, step: 1, in: document, into: &elements)
    }
    return path.slots(of: elements, in: document)
  }

  private func place(_ offset: Int) -> Place {
    Place(of: offset, in: document.source.text)
  }
}
