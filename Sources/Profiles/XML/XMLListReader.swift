import ConfigText
import NotificationCenter
import XMLSyntax

/// Reads the lists of senders or of recipients of an XML document.
///
/// A class, since it would be copied for every pair otherwise.
final class XMLListReader {
  private let document: XMLDocument
  private let layout: XMLLayout.ListLayout
  /// Rows that stand outside of the pairs, by what names their pair.
  private let joinedRows: [PairName: [XMLDocument.Element]]
  /// Where the pair stands that a name was asked for.
  private var askedFor: [PairName: XMLDocument.Element] = [:]

  /// Takes an item, and where it stands.
  typealias Visitor = (_ text: ReadText, _ site: XMLSender) -> Void

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
      path?.firstSlot(in: document, from: row).map(document.value(of:)) ?? ""
    }
    joinedRows = Dictionary(grouping: rows.records.select(in: document)) { row in
      PairName(rule: value(rows.rule, in: row), pair: value(rows.pair, in: row))
    }
  }

  /// Visits the items of a pair in order.
  ///
  /// - Parameters:
  ///   - record: the element of the pair.
  ///   - rule: the id of its rule.
  ///   - pair: its id or its number.
  func forEachItem(
    of record: XMLDocument.Element,
    rule: @autoclosure () -> String,
    pair: @autoclosure () -> String,
    _ visit: Visitor
  ) throws(ExportError) {
    guard let rows = layout.rows else { return try forEachOwnItem(of: record, visit) }
    if rows.isJoined {
      try forEachJoinedItem(of: record, rows, rule: rule(), pair: pair(), visit)
    } else {
      forEachItem(ofRows: rows.records.select(in: document, from: record), visit)
    }
  }

  private func forEachJoinedItem(
    of record: XMLDocument.Element,
    _ rows: XMLLayout.RowLayout,
    rule: String,
    pair: String,
    _ visit: Visitor
  ) throws(ExportError) {
    let name = PairName(
      rule: rows.rule == nil ? "" : rule,
      pair: rows.pair == nil ? "" : pair
    )
    guard let joined = joinedRows[name], rows.rule == nil || !rule.isEmpty else { return }
    if let first = askedFor.updateValue(record, forKey: name) {
      throw .ambiguousRule(
        rows.rule == nil ? pair : rule,
        first: place(document.range(of: first).lowerBound),
        second: place(document.range(of: record).lowerBound)
      )
    }
    forEachItem(ofRows: joined, visit)
  }

  private func forEachItem(ofRows rows: [XMLDocument.Element], _ visit: Visitor) {
    for row in rows {
      for slot in layout.items.slots(in: document, from: row) {
        let text = document.value(of: slot)
        if !text.isEmpty { visit(.decoded(text), XMLSender(slot: slot, record: row, part: nil)) }
      }
    }
  }

  private func forEachOwnItem(
    of record: XMLDocument.Element,
    _ visit: Visitor
  ) throws(ExportError) {
    let slots = try ownSlots(of: record)
    guard let separator = layout.separator else {
      for slot in slots {
        visit(document.text(of: slot), XMLSender(slot: slot, record: slot.element, part: nil))
      }
      return
    }
    guard let slot = slots.first else { return }
    if slots.count > 1 {
      throw duplicate(
        slots[1].element, document.offset(of: slot), document.offset(of: slots[1]))
    }
    let bytes = listText(of: slot, separator)
    for part in SeparatedList.items(in: bytes.indices, of: bytes, separator: separator) {
      visit(
        .decoded(String(decoding: bytes[part], as: UTF8.self)),
        XMLSender(slot: slot, record: slot.element, part: part)
      )
    }
  }

  /// The value of a list, byte for byte as long as it is decoded: a tab or a line end in an attribute is
  /// a space, unless a reference stands for it.
  private func listText(of slot: XMLSlot, _ separator: UInt8) -> [UInt8] {
    let value = document.decodedValue(of: slot)
    let space = UInt8(ascii: " ")
    func isOtherSpace(_ byte: UInt8) -> Bool { byte.isASCIIWhiteSpace && byte != space }
    guard slot.attributeRange != nil, separator == space,
      value.bytes.contains(where: isOtherSpace)
    else { return value.bytes }
    let text = document.source.text
    return value.bytes.enumerated().map { offset, byte in
      let source = value.sourceRange(of: offset..<offset + 1)
      return isOtherSpace(byte) && text[source.lowerBound] != UInt8(ascii: "&") ? space : byte
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
        if let container { throw duplicate(container, child) }
        container = child
      }
      path.collect(from: child, step: 1, in: document, into: &elements)
    }
    return path.slots(of: elements, in: document)
  }

  private func duplicate(
    _ first: XMLDocument.Element,
    _ second: XMLDocument.Element
  ) -> ExportError {
    duplicate(
      second,
      document.range(of: first).lowerBound,
      document.range(of: second).lowerBound
    )
  }

  private func duplicate(
    _ element: XMLDocument.Element,
    _ first: Int,
    _ second: Int
  ) -> ExportError {
    .duplicateField(document.name(of: element), first: place(first), second: place(second))
  }

  private func place(_ offset: Int) -> Place {
    Place(of: offset, in: document.source.text)
  }
}
