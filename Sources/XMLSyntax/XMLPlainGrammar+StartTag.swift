import ConfigText

/// Names and start tags.
extension XMLPlainGrammar {
  static func isName(_ name: Range<Int>, in text: Span<UInt8>) -> Bool {
    nameEnd(in: text, from: name.lowerBound).map { $0 >= name.upperBound } ?? false
  }

  /// Past the longest name that begins at an offset; nil where none does.
  @inline(__always)
  private static func nameEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    guard start < text.count, isLetter(text[start]) else { return nil }
    let end = text.firstIndex(from: start) { .!isNameByte($0) }
    return end - start <= longestName ? end : nil
  }

  /// Whether a name of fewer than sixteen bytes stands at the start of sixteen.
  @inline(never)
  static func isShortName(_ block: SIMD16<UInt8>, length: Int) -> Bool {
    let isOther = .!isNameByte(block)
    return isLetter(block[0]) && isOther.firstSetLane == length
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || byte == UInt8(ascii: "_")
  }

  @inline(__always)
  private static func isNameByte(_ block: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    let letters = (block | SIMD16(repeating: 0x20)) &- SIMD16(repeating: UInt8(ascii: "a"))
    let digits = block &- SIMD16(repeating: UInt8(ascii: "0"))
    return letters .< SIMD16(repeating: 26)
      .| digits .< SIMD16(repeating: 10)
      .| block .== SIMD16(repeating: UInt8(ascii: "_"))
      .| block .== SIMD16(repeating: UInt8(ascii: "-"))
      .| block .== SIMD16(repeating: UInt8(ascii: "."))
  }

  /// The start tag at an offset, without the number of its name; nil where it is not plain.
  ///
  /// - Parameter mostAttributes: how many it may have.
  static func startTag(
    in text: Span<UInt8>, at start: Int, mostAttributes: Int = mostAttributes
  ) -> XMLTag? {
    guard let nameEnd = nameEnd(in: text, from: start + 1) else { return nil }
    var names = InlineArray<16, Range<Int>>(repeating: 0..<0)
    var tag = XMLTag(nameEnd: nameEnd, end: nameEnd, name: -1)
    while tag.end < text.count {
      let spaceStart = tag.end
      while tag.end < text.count, text[tag.end].isASCIIWhiteSpace { tag.end += 1 }
      guard tag.end < text.count else { return nil }
      switch text[tag.end] {
      case UInt8(ascii: ">"):
        tag.end += 1
        return tag
      case UInt8(ascii: "/"):
        guard text.has("/>", at: tag.end) else { return nil }
        tag.isEmptyElement = true
        tag.end += 2
        return tag
      default:
        guard tag.end > spaceStart, tag.attributes < min(mostAttributes, names.count),
          let attribute = attribute(in: text, at: tag.end)
        else { return nil }
        for index in 0..<tag.attributes where isSame(names[index], attribute.name, in: text) {
          return nil
        }
        names[tag.attributes] = attribute.name
        tag.attributes += 1
        tag.end = attribute.end
      }
    }
    return nil
  }

  @inline(__always)
  private static func isSame(
    _ left: Range<Int>, _ right: Range<Int>, in text: Span<UInt8>
  ) -> Bool {
    left.count == right.count && text.extracting(left).equals(text.extracting(right))
  }

  /// The name of an attribute and where it ends, with `="…"` behind the name and nothing between.
  @inline(__always)
  private static func attribute(
    in text: Span<UInt8>, at start: Int
  ) -> (name: Range<Int>, end: Int)? {
    // With "xmlns" it would declare a namespace.
    guard let nameEnd = nameEnd(in: text, from: start), text.count - nameEnd > 2,
      text[nameEnd] == UInt8(ascii: "="), !text.has("xmlns", at: start)
    else { return nil }
    let quote = text[nameEnd + 1]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let end = text.firstIndex(from: nameEnd + 2) { block in
      block .== SIMD16(repeating: quote)
        .| block .== SIMD16(repeating: UInt8(ascii: "<"))
        .| block .== SIMD16(repeating: UInt8(ascii: "&"))
    }
    guard end < text.count, text[end] == quote else { return nil }
    return (start..<nameEnd, end + 1)
  }
}
