extension SensitiveText {
  /// What stands between `://` and the last `@` of the host part.
  static func userPartRanges(in text: [UInt8]) -> [Range<Int>] {
    guard text.contains(UInt8(ascii: "@")) else { return [] }
    var result: [Range<Int>] = []
    var offset = 0
    // How far the next one is does not change until it is passed: a text full of "://" is read
    // once.
    var nextAt = 0
    var nextWhiteSpace = 0
    while let colon = text[offset...].firstIndex(of: UInt8(ascii: ":")) {
      offset = colon + 1
      let slash = UInt8(ascii: "/")
      guard colon + 2 < text.count, text[colon + 1] == slash, text[colon + 2] == slash else {
        continue
      }
      let start = colon + 3
      let end = text[start...].firstIndex(where: endsAuthority) ?? text.count
      if nextAt < start {
        nextAt = text[start...].firstIndex(of: UInt8(ascii: "@")) ?? text.count
      }
      if nextWhiteSpace < start {
        nextWhiteSpace = text[start...].firstIndex(where: \.isASCIIWhiteSpace) ?? text.count
      }
      guard nextAt < text.count else { break }
      if nextAt < end, let at = text[start..<end].lastIndex(of: UInt8(ascii: "@")) {
        result.append(start..<at)
      } else if nextAt < nextWhiteSpace, !text[start..<end].contains(UInt8(ascii: ".")) {
        // A password may hold a "/", "?" or "#" that nobody encoded.
        result.append(start..<nextAt)
      }
    }
    return result
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    byte.isASCIIWhiteSpace || "/?#\"'<>".utf8.contains(byte)
  }
}
