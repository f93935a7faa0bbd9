/// Texts read eight bytes at a time, the first byte in the lowest bits of a word.
extension Span<UInt8> {
  /// Visits the words of a text.
  ///
  /// - Parameters:
  ///   - padding: what stands behind the text in the last word, where that has room.
  ///   - body: gets each word and where it begins.
  @inlinable @inline(__always)
  public func forEachWord(
    padding: UInt8 = 0,
    _ body: (_ word: UInt64, _ offset: Int) -> Void
  ) {
    var rest = self
    var offset = 0
    while rest.count >= 8 {
      body(rest.firstWord, offset)
      rest = rest.extracting(8...)
      offset &+= 8
    }
    if !rest.isEmpty { body(rest.onlyWord(padding: padding), offset) }
  }

  /// A text of one to seven bytes.
  @inlinable @inline(__always)
  func onlyWord(padding: UInt8) -> UInt64 {
    let bits = UInt64(truncatingIfNeeded: count &* 8)
    // The bytes in the middle are read twice rather than with a branch for each count.
    let text =
      count >= 4
      ? UInt64(halfWord(at: 0)) | UInt64(halfWord(at: count &- 4)) &<< (bits &- 32)
      : UInt64(self[0]) | UInt64(self[count &>> 1]) &<< (UInt64(count &>> 1) &* 8)
        | UInt64(self[count &- 1]) &<< (bits &- 8)
    return text | UInt64(repeating: padding) &<< bits
  }
}
