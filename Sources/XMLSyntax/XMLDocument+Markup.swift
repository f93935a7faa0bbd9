import ConfigText

extension XMLDocument {
  /// What the comments and processing instructions of the document hold, their delimiters and the
  /// XML declaration aside.
  public func markupRanges() -> [Range<Int>] {
    let text = text
    let bytes = text.span
    var ranges: [Range<Int>] = []
    var offset = 0
    while true {
      offset = XMLScanner.firstIndex(of: UInt8(ascii: "<"), in: bytes, from: offset)
      guard offset < bytes.count else { return ranges }
      if XMLScanner.has("<!--", in: bytes, at: offset) {
        let end = XMLScanner.past("-->", in: bytes, from: offset + 4) ?? bytes.count
        ranges.append(offset + 4..<end - 3)
        offset = end
      } else if XMLScanner.has("<![CDATA[", in: bytes, at: offset) {
        offset = XMLScanner.past("]]>", in: bytes, from: offset + 9) ?? bytes.count
      } else if XMLScanner.has("<?", in: bytes, at: offset) {
        let end = XMLScanner.past("?>", in: bytes, from: offset + 2) ?? bytes.count
        if !XMLScanner.has("<?xml ", in: bytes, at: offset) { ranges.append(offset + 2..<end - 2) }
        offset = end
      } else {
        offset += 1
      }
    }
  }

  /// The characters directly inside an element, in the pieces in which they stand, without white
  /// space and markup around them.
  public func characterRanges(of element: Element) -> [Range<Int>] {
    segments(of: element).filter { $0.kind != .other }
      .map { text.trimmingASCIIWhiteSpace(in: $0.contentRange) }
      .filter { !$0.isEmpty }
  }
}
