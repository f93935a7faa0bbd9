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

  /// Compares whole blocks, and the last one once more: so no rest is compared byte by byte.
  ///
  /// - Parameter other: a text of the same length.
  @inlinable
  func equalsLong(_ other: Span<UInt8>) -> Bool {
    let length = 32
    let (blocks, otherBlocks) = (
      extracting(..<(count & ~(length - 1))), other.extracting(..<(count & ~(length - 1)))
    )
    let (last, otherLast) = (
      extracting((count - length)...), other.extracting((count - length)...)
    )
    var difference: UInt8 = 0
    for index in blocks.indices { difference |= blocks[index] ^ otherBlocks[index] }
    return difference == 0 && last.equalsInWords(otherLast) { $0 }
  }

  /// - Parameter other: a text of the same length.
  @inlinable
  func equalsShort(_ other: Span<UInt8>) -> Bool {
    equalsInWords(other) { $0 }
  }

  /// Whether two texts are the same once all their words have been changed in the same way.
  ///
  /// - Parameter reading: changes each byte of a word by itself.
  @inlinable @inline(__always)
  func equalsInWords(_ other: Span<UInt8>, reading: (UInt64) -> UInt64) -> Bool {
    guard count == other.count else { return false }
    guard count >= 4 else {
      for index in indices where reading(UInt64(self[index])) != reading(UInt64(other[index])) {
        return false
      }
      return true
    }
    guard count >= 8 else { return reading(bothEnds) == reading(other.bothEnds) }
    // The last word may begin in the first one.
    return reading(lastWord) == reading(other.lastWord)
      && (count <= 16
        ? reading(firstWord) == reading(other.firstWord)
        : equalsInAllWords(other, reading: reading))
  }

  /// The same for texts of more than eight bytes, of which the last eight have been compared.
  @inlinable @inline(__always)
  func equalsInAllWords(_ other: Span<UInt8>, reading: (UInt64) -> UInt64) -> Bool {
    var (rest, otherRest) = (self, other)
    while rest.count > 8, otherRest.count > 8 {
      if reading(rest.firstWord) != reading(otherRest.firstWord) { return false }
      rest = rest.extracting(8...)
      otherRest = otherRest.extracting(8...)
    }
    return true
  }

  /// The first four bytes and the last four, which may be some of the same.
  @inlinable @inline(__always)
  var bothEnds: UInt64 {
    UInt64(halfWord(at: 0)) | UInt64(halfWord(at: count &- 4)) << 32
  }

  /// The last eight bytes, the first one in the lowest bits.
  @inlinable @inline(__always)
  var lastWord: UInt64 {
    UInt64(halfWord(at: count &- 8)) | UInt64(halfWord(at: count &- 4)) << 32
  }

  /// Four bytes, the first one in the lowest bits.
  @inlinable @inline(__always)
  func halfWord(at offset: Int) -> UInt32 {
    UInt32(self[offset]) | UInt32(self[offset &+ 1]) << 8 | UInt32(self[offset &+ 2]) << 16
      | UInt32(self[offset &+ 3]) << 24
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
