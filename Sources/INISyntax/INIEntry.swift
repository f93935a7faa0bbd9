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
  /// Tells keys apart without reading them: where two entries of a document have the same number, the
  /// same key stands there, byte for byte, while a key may have several numbers; -1 where there are
  /// too many to count.
  public let keyNumber: Int16

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
  ///   - head: what the line begins with.
  ///   - start: where the line begins.
  ///   - feed: its line feed, or the end of the text.
  @inline(__always)
  init(_ bytes: Span<UInt8>, head: INILineHead, start: Int, feed: Int) {
    let lineStart = Int32(truncatingIfNeeded: start)
    self.init(
      bytes,
      lineStart: lineStart,
      keyStart: lineStart &+ head.keyStart,
      keyEnd: lineStart &+ head.keyEnd,
      keyNumber: head.number,
      value: start &+ Int(head.end),
      feed: feed
    )
  }

  /// - Parameters:
  ///   - bytes: a text so short that 32 bits hold every offset.
  ///   - start: where the line begins.
  ///   - key: where its key stands.
  ///   - keyNumber: see ``keyNumber``.
  ///   - equals: its first `=`.
  ///   - feed: its line feed, or the end of the text.
  init(
    _ bytes: Span<UInt8>, start: Int, key: Range<Int>, keyNumber: Int16, equals: Int, feed: Int
  ) {
    self.init(
      bytes,
      lineStart: Int32(truncatingIfNeeded: start),
      keyStart: Int32(truncatingIfNeeded: key.lowerBound),
      keyEnd: Int32(truncatingIfNeeded: key.upperBound),
      keyNumber: keyNumber,
      value: equals + 1,
      feed: feed
    )
  }

  /// - Parameter value: right behind the `=`.
  @inline(__always)
  private init(
    _ bytes: Span<UInt8>,
    lineStart: Int32,
    keyStart: Int32,
    keyEnd: Int32,
    keyNumber: Int16,
    value: Int,
    feed: Int
  ) {
    // An empty value stands right behind the "=".
    let valueEnd = bytes.droppingWhiteSpace(from: feed, to: value)
    let valueStart = bytes.skippingWhiteSpace(from: value, to: valueEnd)
    let quote = UInt8(ascii: "\"")
    isQuoted =
      valueEnd &- valueStart >= 2 && bytes[valueStart] == quote && bytes[valueEnd &- 1] == quote
    let quoteLength = isQuoted ? 1 : 0
    self.valueStart = Int32(truncatingIfNeeded: valueStart &+ quoteLength)
    self.valueEnd = Int32(truncatingIfNeeded: valueEnd &- quoteLength)
    self.lineStart = lineStart
    self.keyStart = keyStart
    self.keyEnd = keyEnd
    lineEnd = Int32(truncatingIfNeeded: Swift.min(feed &+ 1, bytes.count))
    self.keyNumber = keyNumber
  }

  /// The same line in a text in which it stands elsewhere.
  ///
  /// - Parameter shift: how much further back it begins there.
  @inline(__always)
  init(_ entry: INIEntry, shiftedBy shift: Int32) {
    lineStart = entry.lineStart &+ shift
    keyStart = entry.keyStart &+ shift
    keyEnd = entry.keyEnd &+ shift
    valueStart = entry.valueStart &+ shift
    valueEnd = entry.valueEnd &+ shift
    lineEnd = entry.lineEnd &+ shift
    isQuoted = entry.isQuoted
    keyNumber = entry.keyNumber
  }
}
