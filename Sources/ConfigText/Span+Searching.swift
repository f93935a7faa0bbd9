/// Searches that look at eight bytes at once.
extension Span<UInt8> {
  /// The first offset of a byte, from a start on; the end of the text where there is none.
  ///
  /// - Parameters:
  ///   - byte: is looked for.
  ///   - start: not past the end of the text.
  @inlinable @inline(__always)
  public func firstIndex(of byte: UInt8, from start: Int) -> Int {
    firstIndex(from: start) { $0.marks(of: byte) }
  }

  /// The first offset of one of two bytes, from a start on; the end of the text where there is none.
  ///
  /// - Parameters:
  ///   - byte: is looked for.
  ///   - other: is looked for, too.
  ///   - start: not past the end of the text.
  @inlinable @inline(__always)
  public func firstIndex(of byte: UInt8, or other: UInt8, from start: Int) -> Int {
    firstIndex(from: start) { $0.marks(of: byte) | $0.marks(of: other) }
  }

  /// - Parameter marks: sets the upper bit of the first byte of a word that is looked for, and no bit
  ///   below it.
  @inlinable @inline(__always)
  func firstIndex(from start: Int, _ marks: (UInt64) -> UInt64) -> Int {
    var rest = extracting(start...)
    while rest.count >= 8 {
      let found = marks(rest.firstWord)
      if found != 0 { return count &- rest.count &+ found.trailingZeroBitCount / 8 }
      rest = rest.extracting(8...)
    }
    if rest.isEmpty { return count }
    // The bytes behind the text are zeros; what is found among them is past its end.
    let word =
      count >= 8
      ? lastWord &>> UInt64(truncatingIfNeeded: 64 &- rest.count &* 8)
      : rest.onlyWord(padding: 0)
    let found = marks(word)
    if found == 0 { return count }
    return Swift.min(count &- rest.count &+ found.trailingZeroBitCount / 8, count)
  }

  /// Where the line begins that goes on up to an offset; nil where it begins before what is looked
  /// at.
  ///
  /// - Parameters:
  ///   - end: the offset.
  ///   - start: from where the text is looked at.
  public func start(ofLineBefore end: Int, from start: Int) -> Int? {
    var offset = end
    while offset - start >= 8 {
      let word = extracting(offset - 8..<offset).firstWord ^ 0x0A0A_0A0A_0A0A_0A0A
      let rest: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      // The highest bit of each byte that was a line feed.
      let found = ~(((word & rest) &+ rest) | word | rest)
      if found != 0 { return offset - found.leadingZeroBitCount / 8 }
      offset -= 8
    }
    while offset > start {
      if self[offset - 1] == UInt8(ascii: "\n") { return offset }
      offset -= 1
    }
    return nil
  }
}
