import ConfigText

extension XMLDocument {
  /// A comment or a processing instruction.
  struct Markup {
    /// With its delimiters.
    let range: Range<Int>
    /// Without them.
    let contentRange: Range<Int>
  }

  /// What the comments and processing instructions of the document hold, their delimiters and the
  /// XML declaration aside.
  public func markupRanges() -> [Range<Int>] {
    markup(in: 0..<text.count).map(\.contentRange)
  }

  /// The comments and processing instructions in a part of the text that begins outside of any, the
  /// XML declaration aside.
  func markup(in range: Range<Int>) -> [Markup] {
    let text = text
    let bytes = text.span
    var found: [Markup] = []
    var offset = range.lowerBound
    while true {
      offset = bytes.firstIndex(of: UInt8(ascii: "<"), from: offset)
      guard offset < range.upperBound else { return found }
      if bytes.has("<!--", at: offset) {
        let end = bytes.past("-->", from: offset + 4) ?? bytes.count
        found.append(Markup(range: offset..<end, contentRange: offset + 4..<end - 3))
        offset = end
      } else if bytes.has("<![CDATA[", at: offset) {
        offset = bytes.past("]]>", from: offset + 9) ?? bytes.count
      } else if bytes.has("<?", at: offset) {
        let end = bytes.past("?>", from: offset + 2) ?? bytes.count
        if !bytes.has("<?xml ", at: offset) {
          found.append(Markup(range: offset..<end, contentRange: offset + 2..<end - 2))
        }
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
