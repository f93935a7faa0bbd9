import ConfigText

/// One `key = value` line: byte offsets only.
@frozen public struct INIEntry: Sendable {
  @usableFromInline let lineStart: Int32
  @usableFromInline let keyStart: Int32
  @usableFromInline let keyEnd: Int32
  @usableFromInline let valueStart: Int32
  @usableFromInline let valueEnd: Int32
  @usableFromInline let lineEnd: Int32
  /// Whether double quotes stand around the whole value.
  public let isQuoted: Bool

  /// Without the white space around it.
  @inlinable public var keyRange: Range<Int> { Int(keyStart)..<Int(keyEnd) }

  /// Without the white space and the quotes around it.
  @inlinable public var valueRange: Range<Int> { Int(valueStart)..<Int(valueEnd) }

  /// The whole line with its line end.
  @inlinable public var lineRange: Range<Int> { Int(lineStart)..<Int(lineEnd) }
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
    valueStart = Int32(isQuoted ? value + 1 : range.lowerBound)
    valueEnd = Int32(isQuoted ? end - 1 : range.upperBound)
    keyStart = Int32(key)
    keyEnd = Int32(bytes.droppingWhiteSpace(from: equals, to: key))
    lineStart = Int32(line.lowerBound)
    lineEnd = Int32(line.upperBound)
  }
}
