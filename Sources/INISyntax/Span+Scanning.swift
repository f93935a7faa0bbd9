import ConfigText

/// Searches that are over after a few bytes, and one of the whole text.
extension Span<UInt8> {
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
}

extension [UInt8] {
  /// Where the first line of a text begins: behind its byte-order mark.
  var firstLineStart: Int { ByteOrderMark.utf8.isPrefix(of: self) ? 3 : 0 }
}

extension Range<Int> {
  /// The same part of a text that stands further back.
  func shifted(by shift: Int) -> Range<Int> { lowerBound + shift..<upperBound + shift }
}
