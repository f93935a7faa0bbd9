/// Finds what must not be shown inside a value: the user part of a URL, and parameters, members of
/// JSON, headers and options whose name looks like a secret, as the templates of SMS gateways have
/// them.
public enum SensitiveText {
  /// The parts to hide, in order, without overlap.
  public static func ranges(in text: [UInt8]) -> [Range<Int>] {
    guard isSuspect(text.span) else { return [] }
    let userParts = userPartRanges(in: text)
    let parameters =
      parameterRanges(in: text) + memberRanges(in: text) + optionRanges(in: text)
    var result: [Range<Int>] = []
    for range in (userParts + parameters).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else if !range.isEmpty {
        result.append(range)
      }
    }
    return result
  }

  /// The text with every such part replaced by `[redacted]`.
  public static func redacted(_ text: String) -> String {
    guard text.utf8.count >= shortest, isSuspect(text.utf8Span.span) else { return text }
    let bytes = Array(text.utf8)
    return ranges(in: bytes).isEmpty ? text : String(decoding: redacted(bytes), as: UTF8.self)
  }

  /// The text with every such part replaced by `[redacted]`.
  public static func redacted(_ bytes: [UInt8]) -> [UInt8] {
    let ranges = ranges(in: bytes)
    guard !ranges.isEmpty else { return bytes }
    var result: [UInt8] = []
    var copied = 0
    for range in ranges {
      result += bytes[copied..<range.lowerBound]
      result += Array(RedactedText.placeholder.utf8)
      copied = range.upperBound
    }
    return result + bytes[copied...]
  }

  /// How long the shortest text is that holds something to hide, `pw=x`.
  private static let shortest = 4

  /// Whether a text has the bytes without which there is neither a parameter, nor a member, nor an
  /// option, nor a user part.
  private static func isSuspect(_ text: Span<UInt8>) -> Bool {
    let found = text.union { byte in
      (byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":") ? 1 : 0)
        | (byte == UInt8(ascii: "-") ? 2 : 0) | (byte.isASCIIWhiteSpace ? 4 : 0)
    }
    return found & 1 != 0 || found & 6 == 6
  }

  /// Whether one of eight bytes may be of a text with something to hide: each such text has one, a
  /// colon, an equals sign or two hyphens, of which the last of the eight may be the first.
  @inline(__always)
  static func marks(_ word: UInt64) -> UInt64 {
    let hyphens = word.marks(of: UInt8(ascii: "-"))
    return word.marks(of: UInt8(ascii: "=")) | word.marks(of: UInt8(ascii: ":"))
      | hyphens & (hyphens << 8 | 1 << 63)
  }

  /// What stands between `://` and the last `@` of the host part.
  private static func userPartRanges(in text: [UInt8]) -> [Range<Int>] {
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

  private static func parameterRanges(in text: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var offset = 0
    while let equals = text[offset...].firstIndex(of: UInt8(ascii: "=")) {
      offset = equals + 1
      var nameEnd = equals
      while nameEnd > 0, text[nameEnd - 1].isASCIIWhiteSpace { nameEnd -= 1 }
      var start = nameEnd
      while start > 0, isNameByte(text[start - 1]) { start -= 1 }
      guard SecretName.matches(percentDecoded(text[start..<nameEnd])) else { continue }
      while offset < text.count, text[offset].isASCIIWhiteSpace { offset += 1 }
      let value =
        quotedValue(in: text, from: offset)
        ?? offset..<(text[offset...].firstIndex(where: endsParameter) ?? text.count)
      result.append(value)
      offset = value.upperBound
    }
    return result
  }

  /// The values in `"password": "…"`, `password: …` and `Authorization: Basic …`.
  private static func memberRanges(in text: [UInt8]) -> [Range<Int>] {
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

  /// The values in `--password …`.
  private static func optionRanges(in text: [UInt8]) -> [Range<Int>] {
    let dash = UInt8(ascii: "-")
    var result: [Range<Int>] = []
    var offset = 0
    while let start = text[offset...].firstIndex(of: dash) {
      let end = text[start...].firstIndex { !isWordByte($0) } ?? text.count
      offset = end
      guard text[start...].starts(with: [dash, dash]), end < text.count,
        text[end].isASCIIWhiteSpace, SecretName.isSpelled(in: text[start..<end]),
        let valueStart = text[end...].firstIndex(where: { !$0.isASCIIWhiteSpace }),
        text[valueStart] != dash
      else { continue }
      let value =
        quotedValue(in: text, from: valueStart)
        ?? valueStart..<(text[valueStart...].firstIndex(where: endsWord) ?? text.count)
      result.append(value)
      offset = value.upperBound
    }
    return result
  }

  /// What stands in the quotes that open at `start`, up to the end of the text where they are never
  /// closed; nil where none do.
  private static func quotedValue(in text: [UInt8], from start: Int) -> Range<Int>? {
    guard start < text.count, isQuote(text[start]) else { return nil }
    var end = start + 1
    while end < text.count, text[end] != text[start] {
      end += text[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return (start + 1)..<min(end, text.count)
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    !byte.isASCIIWhiteSpace && !"&;?#/=,\"'<>".utf8.contains(byte)
  }

  private static func endsParameter(_ byte: UInt8) -> Bool {
    byte.isASCIIWhiteSpace || "&#\"'<>".utf8.contains(byte)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte.isASCIIWhiteSpace || isQuote(byte) || "<>".utf8.contains(byte)
  }

  private static func endsMember(_ byte: UInt8) -> Bool {
    byte.isASCIIWhiteSpace || ",}]".utf8.contains(byte)
  }

  private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
