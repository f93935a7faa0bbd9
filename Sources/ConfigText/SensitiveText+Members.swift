extension SensitiveText {
  /// The values in `"password": "…"`, `password: …` and `Authorization: Basic …`.
  static func memberRanges(in text: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var offset = 0
    while let colon = text[offset...].firstIndex(of: UInt8(ascii: ":")) {
      offset = colon + 1
      guard let nameEnd = text[..<colon].lastIndex(where: { !$0.isASCIIWhiteSpace }),
        let ends = endOfMember(namedUpTo: nameEnd, in: text)
      else { continue }
      let start = text[offset...].firstIndex { !$0.isASCIIWhiteSpace } ?? text.count
      let value =
        quotedValue(in: text, from: start)
        ?? start..<(text[start...].firstIndex(where: ends) ?? text.count)
      result.append(value)
      offset = value.upperBound
    }
    return result
  }

  /// What ends the value of a member without quotes, by its name; nil where the name is not that of a
  /// secret.
  ///
  /// - Parameter nameEnd: where the last byte of the name stands, or the quote behind it.
  private static func endOfMember(namedUpTo nameEnd: Int, in text: [UInt8]) -> ((UInt8) -> Bool)? {
    if isQuote(text[nameEnd]) {
      guard let start = text[..<nameEnd].lastIndex(of: text[nameEnd]),
        SecretName.matches(text[(start + 1)..<nameEnd])
      else { return nil }
      return endsMember
    }
    let start = text[...nameEnd].lastIndex { !isWordByte($0) }.map { $0 + 1 } ?? 0
    let before = text[..<start].last
    let name = text[start..<nameEnd + 1]
    // A host with a port has dots, or stands behind the slashes of a URL.
    guard before.map({ !"./@".utf8.contains($0) }) ?? true, SecretName.isSpelled(in: name) else {
      return nil
    }
    guard isHeader(name) else { return endsWord }
    return { $0 == UInt8(ascii: "\n") || isQuote($0) && $0 == before }
  }

  /// Whether a value has several words, as in `Authorization: Basic …`.
  private static func isHeader(_ name: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: name, as: UTF8.self).asciiLowercased
    return name.hasSuffix("authorization") || name.hasSuffix("cookie")
  }

  private static func endsMember(_ byte: UInt8) -> Bool {
    byte.isASCIIWhiteSpace || ",}]".utf8.contains(byte)
  }
}
