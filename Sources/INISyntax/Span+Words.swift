import ConfigText

/// Searches, of which the longer ones look at eight bytes at once.
extension Span<UInt8> {
  /// The first offset of a byte, from a start on; the end of the text where there is none.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int) -> Int {
    firstIndex(from: start) { $0.marks(of: byte) }
  }

  /// The first offset of one of two bytes, from a start on; the end of the text where there is none.
  @inline(__always)
  func firstIndex(of byte: UInt8, or other: UInt8, from start: Int) -> Int {
    firstIndex(from: start) { $0.marks(of: byte) | $0.marks(of: other) }
  }

  /// The lowest byte; 255 where there is none.
  var lowest: UInt8 {
    var lowest = UInt8.max
    for index in indices { lowest = Swift.min(lowest, self[index]) }
    return lowest
  }

  /// The first offset of a byte that is no white space; the end of the range where there is none.
  @inline(__always)
  func skippingWhiteSpace(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, self[offset].isASCIIWhiteSpace { offset += 1 }
    return offset
  }

  /// The offset past the last byte before an end that is no white space; the start where there is none.
  @inline(__always)
  func droppingWhiteSpace(from end: Int, to start: Int) -> Int {
    var offset = end
    while offset > start, self[offset - 1].isASCIIWhiteSpace { offset -= 1 }
    return offset
  }

  /// - Parameter marks: sets the upper bit of the first byte of a word that is looked for, and no bit
  ///   below it.
  @inline(__always)
  private func firstIndex(from start: Int, _ marks: (UInt64) -> UInt64) -> Int {
    var rest = extracting(start...)
    while rest.count >= 8 {
      let found = marks(rest.firstWord)
      if found != 0 { return count &- rest.count &+ found.trailingZeroBitCount / 8 }
      rest = rest.extracting(8...)
    }
    var offset = count &- rest.count
    while offset < count, marks(UInt64(self[offset])) & 0x80 == 0 { offset += 1 }
    return offset
  }
}

extension UInt64 {
  /// Marks, by its upper bit, the lowest of eight bytes that is a certain one; what is marked above that
  /// one may be wrong.
  @inline(__always)
  fileprivate func marks(of byte: UInt8) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let difference = self ^ (UInt64(byte) &* ones)
    return (difference &- ones) & ~difference & (ones << 7)
  }
}
