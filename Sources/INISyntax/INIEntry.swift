import ConfigText

/// One `key = value` line: byte offsets only.
public struct INIEntry: Sendable {
  /// Without the white space around it.
  public let keyRange: Range<Int>
  /// Without the white space and the quotes around it.
  public let valueRange: Range<Int>
  /// Whether double quotes stand around the whole value.
  public let isQuoted: Bool
  /// The whole line with its line end.
  public let lineRange: Range<Int>
}

extension INIEntry {
  /// - Parameters:
  ///   - key: where the line begins behind its white space.
  ///   - equals: its first `=`.
  ///   - end: the line feed or the end of the text.
  @inline(__always)
  init(_ bytes: Span<UInt8>, key: Int, equals: Int, end: Int, line: Range<Int>) {
    let end = bytes.droppingWhiteSpace(from: end, to: equals)
    let value = bytes.skippingWhiteSpace(from: equals + 1, to: end)
    // An empty value stands right behind the "=".
    let range = value < end ? value..<end : equals + 1..<equals + 1
    let quote = UInt8(ascii: "\"")
    isQuoted = range.count >= 2 && bytes[value] == quote && bytes[end - 1] == quote
    valueRange = isQuoted ? value + 1..<end - 1 : range
    keyRange = key..<bytes.droppingWhiteSpace(from: equals, to: key)
    lineRange = line
  }
}
