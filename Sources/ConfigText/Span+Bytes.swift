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
    var difference: UInt8 = 0
    for index in indices { difference |= self[index] ^ other[index] }
    return difference == 0
  }
}
