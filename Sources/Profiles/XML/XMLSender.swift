import XMLSyntax

/// Where one reference of a sender list stands in an XML document.
struct XMLSender: Sendable {
  let slot: XMLSlot
  private let recordNumber: Int32
  private let compactPart: CompactRange

  init(slot: XMLSlot, record: XMLDocument.Element, part: Range<Int>? = nil) {
    self.slot = slot
    recordNumber = Int32(record)
    compactPart = CompactRange(part)
  }

  /// What goes with the reference when it goes, where it does not share its value with others.
  var record: XMLDocument.Element { Int(recordNumber) }

  /// The part of the value that is this reference; nil where all of it is.
  var part: Range<Int>? { compactPart.range }
}

extension XMLDocument {
  /// Where a reference begins.
  func offset(of sender: XMLSender) -> Int {
    guard let part = sender.part else { return offset(of: sender.slot) }
    return decodedValue(of: sender.slot).sourceRange(of: part).lowerBound
  }
}
