/// Tests of eight bytes at once: not 0 where at least one of them passes.
///
/// The lowest bit that is set is the upper bit of the first byte that passes; those above it may be
/// wrong. So several tests can be combined with `|`.
extension UInt64 {
  /// Eight times the same byte.
  @inlinable @inline(__always)
  init(repeating byte: UInt8) {
    self = UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// Whether one of the bytes is less than a limit.
  ///
  /// - Parameter limit: at most 128.
  @inlinable @inline(__always)
  func marks(below limit: UInt8) -> UInt64 {
    (self &- UInt64(repeating: limit)) & ~self & UInt64(repeating: 0x80)
  }

  /// Whether one of the bytes is a given one.
  @inlinable @inline(__always)
  func marks(of byte: UInt8) -> UInt64 {
    (self ^ UInt64(repeating: byte)).marks(below: 1)
  }

  /// Whether one of the bytes is none of ASCII.
  @inlinable @inline(__always)
  var marksOfOtherCharacters: UInt64 { self & UInt64(repeating: 0x80) }

  /// Whether one of the bytes cannot stand in a JSON string as it is (RFC 8259), or is DEL, which
  /// terminals act on.
  @inlinable @inline(__always)
  public var marksOfEscapes: UInt64 {
    marks(below: 0x20) | marks(of: UInt8(ascii: "\"")) | marks(of: UInt8(ascii: "\\"))
      | marks(of: 0x7F)
  }
}
