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

  /// What stands in the quotes that open at `start`, up to the end of the text where they are never
  /// closed; nil where none do.
  static func quotedValue(in text: [UInt8], from start: Int) -> Range<Int>? {
    guard start < text.count, isQuote(text[start]) else { return nil }
    var end = start + 1
    while end < text.count, text[end] != text[start] {
      end += text[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return (start + 1)..<min(end, text.count)
  }

  static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }

  static func endsWord(_ byte: UInt8) -> Bool {
    byte.isASCIIWhiteSpace || isQuote(byte) || "<>".utf8.contains(byte)
  }
}
