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
  private static let longestName = 1000
  private static let mostAttributes = 16

  /// Whether a text has no byte of a character that XML does not allow, and none that might be.
  ///
  /// - Parameter text: valid UTF-8 without a byte-order mark. U+FFFE and U+FFFF begin with EF.
  static func hasPlainCharacters(_ text: Span<UInt8>) -> Bool {
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

  /// Whether the characters between two tags are plain.
  static func isText(_ text: Span<UInt8>) -> Bool {
    let found = text.union { byte in
      // A "]" may begin a "]]>".
      (byte == UInt8(ascii: "&") ? 1 : 0) | (byte == UInt8(ascii: "]") ? 2 : 0)
    }
    return found == 0 || found == 1 && hasPlainReferences(text)
  }

  private static func hasPlainReferences(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] == UInt8(ascii: "&") {
      guard
        XMLScanner.has("&amp;", in: text, at: index) || XMLScanner.has("&lt;", in: text, at: index)
          || XMLScanner.has("&gt;", in: text, at: index)
          || XMLScanner.has("&quot;", in: text, at: index)
          || XMLScanner.has("&apos;", in: text, at: index)
      else { return false }
    }
    return true
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

  private static func equals(_ text: Span<UInt8>, _ pattern: StaticString) -> Bool {
    text.count == pattern.utf8CodeUnitCount && XMLScanner.has(pattern, in: text, at: 0)
  }

  static func isName(_ text: Span<UInt8>) -> Bool {
    guard 1...longestName ~= text.count, isLetter(text[0]) else { return false }
    for index in 1..<text.count {
      let byte = text[index]
      guard
        isLetter(byte) || byte.isASCIIDigit || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: ".")
      else { return false }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || byte == UInt8(ascii: "_")
  }

  /// Whether a start tag is plain behind its name.
  ///
  /// - Parameter tag: from the end of the name through the `>`.
  static func isRestOfStartTag(_ tag: Span<UInt8>) -> Bool {
    var names: [Range<Int>] = []
    var offset = 0
    while true {
      let isSpaced = tag[offset].isASCIIWhiteSpace
      while tag[offset].isASCIIWhiteSpace { offset += 1 }
      if tag[offset] == UInt8(ascii: ">") { return offset + 1 == tag.count }
      if tag[offset] == UInt8(ascii: "/") { return offset + 2 == tag.count }
      guard isSpaced, let attribute = plainAttribute(in: tag, at: offset),
        names.count < mostAttributes,
        !names.contains(where: { tag.extracting($0).equals(tag.extracting(attribute.name)) })
      else { return false }
      names.append(attribute.name)
      offset = attribute.end
    }
  }

  /// The name of an attribute and where it ends, with `="…"` behind the name and nothing between.
  private static func plainAttribute(
    in tag: Span<UInt8>, at start: Int
  ) -> (name: Range<Int>, end: Int)? {
    var nameEnd = start
    while tag[nameEnd] != UInt8(ascii: "="), tag[nameEnd] != UInt8(ascii: ">") { nameEnd += 1 }
    let quote = tag[nameEnd] == UInt8(ascii: "=") ? tag[nameEnd + 1] : 0
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      isName(tag.extracting(start..<nameEnd)),
      // It would declare a namespace.
      !XMLScanner.has("xmlns", in: tag, at: start)
    else { return nil }
    var offset = nameEnd + 2
    while offset < tag.count, tag[offset] != quote {
      if tag[offset] == UInt8(ascii: "<") || tag[offset] == UInt8(ascii: "&") { return nil }
      offset += 1
    }
    guard offset < tag.count else { return nil }
    return (start..<nameEnd, offset + 1)
  }
}
