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
  ///   - bytes: a text so short that 32 bits hold every offset.
  ///   - start: where the line begins.
  ///   - key: where the line begins behind its white space.
  ///   - equals: its first `=`.
  ///   - feed: its line feed, or the end of the text.
  ///   - end: where the next line begins.
  @inline(__always)
  init(_ bytes: Span<UInt8>, start: Int, key: Int, equals: Int, feed: Int, end: Int) {
    // An empty value stands right behind the "=".
    let valueEnd = bytes.droppingWhiteSpace(from: feed, to: equals &+ 1)
    let valueStart = bytes.skippingWhiteSpace(from: equals &+ 1, to: valueEnd)
    let quote = UInt8(ascii: "\"")
    isQuoted =
      valueEnd &- valueStart >= 2 && bytes[valueStart] == quote && bytes[valueEnd &- 1] == quote
    let quoteLength = isQuoted ? 1 : 0
    self.valueStart = Int32(truncatingIfNeeded: valueStart &+ quoteLength)
    self.valueEnd = Int32(truncatingIfNeeded: valueEnd &- quoteLength)
    keyStart = Int32(truncatingIfNeeded: key)
    keyEnd = Int32(truncatingIfNeeded: bytes.droppingWhiteSpace(from: equals, to: key))
    lineStart = Int32(truncatingIfNeeded: start)
    lineEnd = Int32(truncatingIfNeeded: end)
  }
}
