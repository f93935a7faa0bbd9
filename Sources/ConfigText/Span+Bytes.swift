/// Loops over bytes so plain that the compiler turns them into vector instructions: a branch, or an
/// end before the last byte, would keep it from that.
extension Span<UInt8> {
  /// The bits that a test sets for at least one byte.
  ///
  /// ```swift
  /// let hasTab = bytes.union { $0 == 0x09 ? 1 : 0 } != 0
  /// ```
  ///
  /// - Parameter bits: without a branch, or it is slow: `(a ? 1 : 0) | (b ? 2 : 0)`.
  @inline(__always) @inlinable
  public func union(_ bits: (UInt8) -> UInt8) -> UInt8 {
    var result: UInt8 = 0
    for index in indices { result |= bits(self[index]) }
    return result
  }

  /// Whether two texts are the same bytes.
  @inlinable
  public func equals(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return count < 64 ? equalsShort(other) : equalsLong(other)
  }

  /// - Parameter other: a text of the same length.
  @inlinable
  func equalsLong(_ other: Span<UInt8>) -> Bool {
    var difference: UInt8 = 0
    for index in indices { difference |= self[index] ^ other[index] }
    return difference == 0
  }

  /// - Parameter other: a text of the same length.
  @inlinable
  func equalsShort(_ other: Span<UInt8>) -> Bool {
    guard count >= 8, other.count >= 8 else {
      for index in indices where self[index] != other[index] { return false }
      return true
    }
    var (rest, otherRest) = (self, other)
    while rest.count > 8, otherRest.count > 8 {
      if rest.firstWord != otherRest.firstWord { return false }
      rest = rest.extracting(8...)
      otherRest = otherRest.extracting(8...)
    }
    // The last word may begin in the one before.
    return extracting(last: 8).firstWord == other.extracting(last: 8).firstWord
  }

  /// The first eight bytes, the first one in the lowest bits; the compiler makes one instruction of it.
  @inlinable @inline(__always)
  public var firstWord: UInt64 {
    let low =
      UInt64(self[0]) | UInt64(self[1]) << 8 | UInt64(self[2]) << 16 | UInt64(self[3]) << 24
    let high =
      UInt64(self[4]) | UInt64(self[5]) << 8 | UInt64(self[6]) << 16 | UInt64(self[7]) << 24
    return low | high << 32
  }
}
