/// Loops over bytes in blocks of a fixed length, which the compiler turns into vector instructions.
extension Span<UInt8> {
  @usableFromInline static var blockLength: Int { 16 }

  /// The bits that a test sets for at least one byte.
  ///
  /// ```swift
  /// let hasTab = bytes.union { $0 == 0x09 ? 1 : 0 } != 0
  /// ```
  ///
  /// - Parameter bits: without a branch, or it is slow: `(a ? 1 : 0) | (b ? 2 : 0)`.
  @inline(__always) @inlinable
  public func union(_ bits: (UInt8) -> UInt8) -> UInt8 {
    var (result, offset) = (UInt8(0), 0)
    while count - offset >= Self.blockLength {
      let block = extracting(offset..<offset + Self.blockLength)
      for index in 0..<Self.blockLength { result |= bits(block[index]) }
      offset += Self.blockLength
    }
    while offset < count {
      result |= bits(self[offset])
      offset += 1
    }
    return result
  }

  /// Whether two texts are the same bytes.
  public func equals(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var offset = 0
    while count - offset >= Self.blockLength {
      let range = offset..<offset + Self.blockLength
      let (left, right) = (extracting(range), other.extracting(range))
      var difference: UInt8 = 0
      for index in 0..<Self.blockLength { difference |= left[index] ^ right[index] }
      guard difference == 0 else { return false }
      offset += Self.blockLength
    }
    while offset < count {
      guard self[offset] == other[offset] else { return false }
      offset += 1
    }
    return true
  }
}
