import ConfigText

/// A part of XML so small that a scan can tell by itself that a text is well-formed.
///
/// Exports and what is written of them keep to it nearly always. It is the grammar of XML 1.0
/// without what makes that one long: names are of ASCII without a colon, so that there are no
/// namespaces; references are the five that need no declaration; there is no processing
/// instruction. What does not keep to it may be well-formed all the same: libxml2 is asked then.
enum XMLPlainGrammar {
  /// Longer texts are left to libxml2, which has limits of its own.
  static let largestText = 9_000_000
  static let deepest = 200
  static let longestName = 1000
  static let mostAttributes = 16

  /// Whether a text is ASCII without controls but for line feeds, as nearly every one is; false for
  /// one that is shorter than a block.
  static func isCommonASCII(_ text: Span<UInt8>) -> Bool {
    guard text.count >= Span<UInt8>.blockLength else { return false }
    var offset = 0
    while text.count &- offset >= stretchLength {
      guard isCommonASCII(text, from: offset) else { return false }
      offset &+= stretchLength
    }
    var least = SIMD16<UInt8>(repeating: .max)
    while text.count &- offset >= Span<UInt8>.blockLength {
      least.lower(to: commonLast(text.block(at: offset)))
      offset &+= Span<UInt8>.blockLength
    }
    least.lower(to: commonLast(text.block(at: text.count &- Span<UInt8>.blockLength)))
    return isCommon(least)
  }

  /// Whether a part of a text is the same, and what stands around it as far as a block reaches.
  ///
  /// - Parameters:
  ///   - part: of the text.
  ///   - text: not shorter than a block.
  static func isCommonASCII(_ part: Range<Int>, of text: Span<UInt8>) -> Bool {
    let start = min(part.lowerBound, text.count &- Span<UInt8>.blockLength)
    let end = max(part.upperBound, start &+ Span<UInt8>.blockLength)
    return isCommonASCII(text.extracting(start..<end))
  }

  @inline(__always)
  private static func isCommonASCII(_ text: Span<UInt8>, from start: Int) -> Bool {
    var least = SIMD16<UInt8>(repeating: .max)
    for step in 0..<16 {
      least.lower(to: commonLast(text.block(at: start &+ step &* Span<UInt8>.blockLength)))
    }
    return isCommon(least)
  }

  /// Bytes with some bits changed, so that line feeds and printable ASCII are greater than all others:
  /// the line feed comes behind the other controls, and what is no ASCII before them.
  @inline(__always)
  private static func commonLast(_ block: SIMD16<UInt8>) -> SIMD16<UInt8> {
    block ^ SIMD16(repeating: commonBits)
  }

  /// Whether bytes were line feeds or printable ASCII before their bits were changed.
  @inline(__always)
  private static func isCommon(_ changed: SIMD16<UInt8>) -> Bool {
    let isOther: SIMDMask<SIMD16<Int8>> = changed .< SIMD16(repeating: 0x0A ^ commonBits)
    return isOther.firstSetLane == nil
  }

  /// Makes 9F of the line feed, A0 to FF of the printable characters.
  private static let commonBits: UInt8 = 0x95

  /// Whether a text has no byte of a character that XML does not allow, and none that might be.
  ///
  /// - Parameter text: valid UTF-8 without a byte-order mark. U+FFFE and U+FFFF begin with EF.
  static func hasPlainCharacters(_ text: Span<UInt8>) -> Bool {
    var offset = 0
    while text.count &- offset >= stretchLength {
      let end = offset &+ stretchLength
      guard
        hasCommonCharacters(text, from: offset)
          || hasAllowedCharacters(text.extracting(offset..<end))
      else { return false }
      offset = end
    }
    return hasAllowedCharacters(text.extracting(offset...))
  }

  /// How many bytes are looked at before it is asked what was found.
  private static let stretchLength = 16 * Span<UInt8>.blockLength

  /// Whether no byte of a stretch is a control but for line feeds, and none begins a character that XML
  /// may not allow: fewer questions than all of them, and enough for most texts.
  @inline(__always)
  private static func hasCommonCharacters(_ text: Span<UInt8>, from start: Int) -> Bool {
    var found = SIMDMask<SIMD16<Int8>>(repeating: false)
    for step in 0..<16 {
      let block = text.block(at: start &+ step &* Span<UInt8>.blockLength)
      let isControl: SIMDMask<SIMD16<Int8>> = block .<= SIMD16(repeating: 0x1F)
      let isLineFeed: SIMDMask<SIMD16<Int8>> = block .== SIMD16(repeating: 0x0A)
      let isDoubtful: SIMDMask<SIMD16<Int8>> = block .== SIMD16(repeating: 0xEF)
      found .|= isControl .^ isLineFeed .| isDoubtful
    }
    return found.firstSetLane == nil
  }

  private static func hasAllowedCharacters(_ text: Span<UInt8>) -> Bool {
    text.union { byte in
      let isControl: UInt8 = byte < 0x20 ? 1 : 0
      let isWhiteSpace: UInt8 =
        (byte == 0x09 ? 1 : 0) | (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0)
      return (isControl & ~isWhiteSpace) | (byte == 0xEF ? 1 : 0)
    } == 0
  }

  /// Whether a text is nothing but white space, as it has to be outside of the root.
  static func isBlank(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where !text[index].isASCIIWhiteSpace { return false }
    return true
  }

  /// Tells the bytes at which a text may end, or may not be plain: a "]" may begin a "]]>".
  @inline(__always)
  static func mayEndText(_ block: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    block .== SIMD16(repeating: UInt8(ascii: "<"))
      .| block .== SIMD16(repeating: UInt8(ascii: "&"))
      .| block .== SIMD16(repeating: UInt8(ascii: "]"))
  }

  /// Whether one of the five references that need no declaration stands at an offset.
  static func isReference(_ text: Span<UInt8>, at offset: Int) -> Bool {
    text.has("&amp;", at: offset) || text.has("&lt;", at: offset) || text.has("&gt;", at: offset)
      || text.has("&quot;", at: offset) || text.has("&apos;", at: offset)
  }

  /// Whether what stands between `<!--` and `-->` is plain.
  static func isComment(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return true }
    for index in 1..<text.count
    where text[index] == UInt8(ascii: "-") && text[index - 1] == UInt8(ascii: "-") {
      return false
    }
    return text[text.count - 1] != UInt8(ascii: "-")
  }

  /// Whether what stands between `<?` and `?>` at the very start is a plain XML declaration.
  static func isDeclaration(_ text: Span<UInt8>) -> Bool {
    var rest = text
    while rest.count > 0, rest[rest.count - 1] == UInt8(ascii: " ") {
      rest = rest.extracting(droppingLast: 1)
    }
    return equals(rest, "xml version=\"1.0\" encoding=\"UTF-8\"")
      || equals(rest, "xml version=\"1.0\" encoding=\"utf-8\"")
      || equals(rest, "xml version=\"1.0\"")
  }

  @inline(__always)
  private static func equals(_ text: Span<UInt8>, _ pattern: StaticString) -> Bool {
    text.count == pattern.utf8CodeUnitCount && text.has(pattern, at: 0)
  }
}

extension SIMD16<UInt8> {
  /// Puts the lesser of two bytes into each lane.
  @inline(__always)
  fileprivate mutating func lower(to other: SIMD16<UInt8>) {
    replace(with: other, where: other .< self)
  }
}
