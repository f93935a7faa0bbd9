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
}
