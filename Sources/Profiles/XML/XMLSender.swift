import XMLSyntax

/// Where one reference of a sender list stands in an XML document.
struct XMLSender: Sendable {
  let slot: XMLSlot
  /// What goes with the reference when it goes, where it does not share its value with others.
  let record: XMLDocument.Element
  /// The part of the value that is this reference; nil where all of it is.
  let part: Range<Int>?
}

extension XMLDocument {
  /// Where a reference begins.
  func offset(of sender: XMLSender) -> Int {
    guard let part = sender.part else { return offset(of: sender.slot) }
    return decodedValue(of: sender.slot).sourceRange(of: part).lowerBound
  }
}
