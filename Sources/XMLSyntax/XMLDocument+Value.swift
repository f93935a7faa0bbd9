import ConfigText

extension XMLDocument {
  /// The characters of an element without the white space around them.
  ///
  /// Text, CDATA sections and references count, in any mixture; comments, processing instructions
  /// and the elements inside do not.
  public func value(of element: Element) -> String {
    if let simple = simpleValue(of: element) { return string(simple.range) }
    return decodedValue(of: element).trimmed
  }

  /// The characters in a range of the text.
  private func string(_ range: Range<Int>) -> String {
    let text = text
    let bytes = text.span.extracting(range)
    // There is nothing to find out about ASCII.
    if isCommonASCII { return String(copying: UTF8Span(unchecked: bytes, isKnownASCII: true)) }
    return bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// Where the value stands in the text to the letter; nil where it has to be decoded.
  @inlinable @inline(__always)
  public func literalValueRange(of element: Element) -> Range<Int>? {
    nodes[element].literalValue ?? literalValueRange(lookedForIn: contentRange(of: element))
  }

  @usableFromInline func literalValueRange(lookedForIn content: Range<Int>) -> Range<Int>? {
    simpleValue(lookedForIn: content)?.range
  }

  /// The value of an element where it is a single byte that stands in the text to the letter.
  public func singleByte(of element: Element) -> UInt8? {
    guard let range = literalValueRange(of: element), range.count == 1 else { return nil }
    return text[range.lowerBound]
  }

  /// A value that stands in the text to the letter, as nearly every one does: plain text or one CDATA
  /// section.
  struct SimpleValue {
    /// Without the white space around it.
    let range: Range<Int>
    let isCharacterData: Bool
  }

  /// Where the value stands; nil where it has to be decoded.
  ///
  /// Of nearly every value the scan has noted that.
  func simpleValue(of element: Element) -> SimpleValue? {
    let node = nodes[element]
    return node.literalValue.map { SimpleValue(range: $0, isCharacterData: node.value == .section) }
      ?? simpleValue(lookedForIn: contentRange(of: element))
  }

  /// Any value that stands in the text to the letter.
  @inline(never)
  private func simpleValue(lookedForIn range: Range<Int>) -> SimpleValue? {
    let text = text
    let bytes = text.span
    let content = bytes.trimmed(range)
    guard !content.isEmpty else { return SimpleValue(range: content, isCharacterData: false) }
    guard bytes[content.lowerBound] == UInt8(ascii: "<") else {
      // The first "<" behind the content is that of the end tag.
      let end = bytes.firstIndex(from: content.lowerBound) { block in
        block .== SIMD16(repeating: UInt8(ascii: "<"))
          .| block .== SIMD16(repeating: UInt8(ascii: "&"))
          .| block .== SIMD16(repeating: 0x0D)
      }
      return end >= content.upperBound ? SimpleValue(range: content, isCharacterData: false) : nil
    }
    guard content.count >= 12, bytes.has("<![CDATA[", at: content.lowerBound),
      bytes.has("]]>", at: content.upperBound - 3)
    else { return nil }
    let range = content.lowerBound + 9..<content.upperBound - 3
    // A "]" may begin the end of a first section of several.
    let end = bytes.firstIndex(from: range.lowerBound) { block in
      block .== SIMD16(repeating: UInt8(ascii: "]")) .| block .== SIMD16(repeating: 0x0D)
    }
    guard end == range.upperBound else { return nil }
    return SimpleValue(range: bytes.trimmed(range), isCharacterData: true)
  }

  /// The value decoded, with the offset in the text that each of its bytes comes from.
  public func decodedValue(of element: Element) -> DecodedText {
    var result = DecodedText()
    for segment in segments(of: element) {
      switch segment.kind {
      case .text: result.append(textWithReferences: segment.contentRange, of: text)
      case .characterData: result.append(plain: segment.contentRange, of: text)
      case .other: break
      }
    }
    return result
  }

  /// The pieces directly inside an element, in order, without gaps.
  func segments(of element: Element) -> [XMLSegment] {
    var segments: [XMLSegment] = []
    let content = contentRange(of: element)
    let text = text
    let bytes = text.span
    var offset = content.lowerBound
    var child = element + 1
    func append(_ kind: XMLSegment.Kind, to end: Int, markup: (Int, Int) = (0, 0)) {
      guard end > offset else { return }
      segments.append(
        XMLSegment(
          kind: kind,
          range: offset..<end,
          contentRange: offset + markup.0..<end - markup.1
        )
      )
      offset = end
    }
    while offset < content.upperBound {
      let tag = bytes.firstIndex(of: UInt8(ascii: "<"), from: offset)
      append(.text, to: min(tag, content.upperBound))
      guard offset < content.upperBound else { break }
      if bytes.has("<![CDATA[", at: offset) {
        let end = bytes.past("]]>", from: offset + 9) ?? content.upperBound
        append(.characterData, to: end, markup: (9, 3))
      } else if bytes.has("<!--", at: offset) {
        append(
          .other,
          to: bytes.past("-->", from: offset + 4) ?? content.upperBound
        )
      } else if bytes.has("<?", at: offset) {
        append(.other, to: bytes.past("?>", from: offset + 2) ?? content.upperBound)
      } else {
        append(.other, to: Int(nodes[child].end))
        child = Int(nodes[child].subtreeEnd)
      }
    }
    return segments
  }
}

extension Span<UInt8> {
  /// The same as ``trimmingASCIIWhiteSpace(in:)``, with a glance first that is enough for nearly every
  /// value.
  @inline(__always)
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, self[range.lowerBound] <= 0x20 || self[range.upperBound - 1] <= 0x20
    else { return range }
    return trimmingASCIIWhiteSpace(in: range)
  }
}
