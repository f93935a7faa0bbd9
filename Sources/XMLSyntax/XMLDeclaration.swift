import ConfigText

/// The `<?xml … ?>` at the start of a document, as far as its encoding goes.
struct XMLDeclaration {
  /// The encoding that is named, if any.
  let encoding: String?
  /// Where the name stands.
  let encodingRange: Range<Int>?

  /// Nil where the text does not begin with a declaration.
  ///
  /// - Parameter text: bytes in which ASCII characters are themselves.
  init?(startOf text: [UInt8]) {
    let start = ByteOrderMark.utf8.isPrefix(of: text) ? 3 : 0
    guard text[start...].starts(with: Array("<?xml".utf8)), text.count > start + 5,
      text[start + 5].isASCIIWhiteSpace
    else { return nil }
    // A declaration is short; what is longer is left for libxml2 to judge.
    let head = text[start..<min(text.count, start + 1000)]
    let end = head.firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
    let range = Self.value(of: Array("encoding".utf8), in: text[start + 5..<end])
    encodingRange = range
    encoding = range.map { String(decoding: text[$0], as: UTF8.self) }
  }

  private static func value(of name: [UInt8], in text: ArraySlice<UInt8>) -> Range<Int>? {
    var offset = text.startIndex
    while offset + name.count < text.endIndex {
      defer { offset += 1 }
      guard text[offset].isASCIIWhiteSpace, text[(offset + 1)...].starts(with: name) else {
        continue
      }
      let rest = text[(offset + 1 + name.count)...].drop(while: \.isASCIIWhiteSpace)
      guard rest.first == UInt8(ascii: "=") else { continue }
      let quoted = rest.dropFirst().drop(while: \.isASCIIWhiteSpace)
      guard let quote = quoted.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let close = quoted.dropFirst().firstIndex(of: quote)
      else { return nil }
      return quoted.startIndex + 1..<close
    }
    return nil
  }
}
