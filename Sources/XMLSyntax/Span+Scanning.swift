#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a scan reads and looks for. Each read is held against the end of the text once.
extension Span<UInt8> {
  /// How many bytes a search looks at in one step.
  @inline(__always)
  static var blockLength: Int { 16 }

  /// The first offset, from a start on, of a byte that a test says yes to; the end of the text where
  /// there is none.
  ///
  /// - Parameters:
  ///   - start: not negative.
  ///   - test: looks at sixteen bytes at once.
  @inline(__always)
  func firstIndex(
    from start: Int,
    where test: (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>
  ) -> Int {
    var offset = start
    while count &- offset >= Self.blockLength {
      if let lane = test(block(at: offset)).firstSetLane { return offset &+ lane }
      offset &+= Self.blockLength
    }
    guard offset < count else { return count }
    let lane = test(lastBlock(at: offset)).firstSetLane
    return lane.map { Swift.min(offset &+ $0, count) } ?? count
  }

  /// The first offset, from a start on, of a byte that a test says yes to; nil where it is not found in
  /// the blocks that begin before a limit.
  ///
  /// - Parameters:
  ///   - start: not negative.
  ///   - limit: with a block behind it.
  ///   - test: looks at sixteen bytes at once.
  @inline(__always)
  func firstIndex(
    from start: Int, before limit: Int, where test: (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>
  ) -> Int? {
    var offset = start
    while offset < limit {
      if let lane = test(block(at: offset)).firstSetLane { return offset &+ lane }
      offset &+= Self.blockLength
    }
    return nil
  }

  /// The first offset of a byte, from a start on; nil where it is not found in the blocks that begin
  /// before a limit.
  ///
  /// - Parameters:
  ///   - byte: is looked for.
  ///   - start: not negative.
  ///   - limit: with a block behind it.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int, before limit: Int) -> Int? {
    firstIndex(from: start, before: limit) { $0 .== SIMD16(repeating: byte) }
  }

  /// The first offset of a byte, from a start on; the end of the text where there is none.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int) -> Int {
    firstIndex(from: start) { $0 .== SIMD16(repeating: byte) }
  }

  /// Sixteen bytes, all of which are in the text.
  @inline(__always)
  func block(at offset: Int) -> SIMD16<UInt8> {
    assert(offset >= 0 && count - offset >= Self.blockLength)
    return bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// Eight bytes, all of which are in the text; the first one has the lowest bits.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    assert(offset >= 0 && count - offset >= 8)
    let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// Fewer than sixteen bytes at the end of the text, and zeros behind them.
  @inline(never)
  private func lastBlock(at offset: Int) -> SIMD16<UInt8> {
    let (low, high) = (word(endingAt: Swift.min(offset + 8, count), from: offset), offset + 8)
    return unsafeBitCast(
      SIMD2(low.littleEndian, high < count ? word(endingAt: count, from: high).littleEndian : 0),
      to: SIMD16<UInt8>.self
    )
  }

  /// Up to eight bytes; the first one has the lowest bits.
  private func word(endingAt end: Int, from start: Int) -> UInt64 {
    (start..<end).reversed().reduce(0) { $0 << 8 | UInt64(self[$1]) }
  }

  /// How many bytes are the same from an offset on as in another text.
  ///
  /// - Parameters:
  ///   - start: in this text, not behind its end.
  ///   - other: the other text.
  ///   - otherStart: in the other text, not behind its end.
  func sameCount(from start: Int, as other: Span<UInt8>, from otherStart: Int) -> Int {
    let end = Swift.min(count &- start, other.count &- otherStart)
    var offset = 0
    while end &- offset >= 4 &* Self.blockLength {
      var difference = SIMD16<UInt8>(repeating: 0)
      for step in 0..<4 {
        let place = offset &+ step &* Self.blockLength
        difference |= block(at: start &+ place) ^ other.block(at: otherStart &+ place)
      }
      let words = unsafeBitCast(difference, to: SIMD2<UInt64>.self)
      if words[0] | words[1] != 0 { break }
      offset &+= 4 &* Self.blockLength
    }
    while end &- offset >= 8 {
      let difference = word(at: start &+ offset) ^ other.word(at: otherStart &+ offset)
      if difference != 0 { return offset &+ difference.trailingZeroBitCount &>> 3 }
      offset &+= 8
    }
    while offset < end, self[start &+ offset] == other[otherStart &+ offset] { offset &+= 1 }
    return offset
  }

  /// Whether a pattern stands at an offset.
  @inline(__always)
  func has(_ pattern: StaticString, at offset: Int) -> Bool {
    let length = pattern.utf8CodeUnitCount
    guard offset >= 0, count &- offset >= length else { return false }
    return withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { memcmp($0 + offset, pattern.utf8Start, length) == 0 } ?? false
    }
  }

  /// The offset past the next occurrence of a pattern that ends with `>`.
  @inline(__always)
  func past(_ pattern: StaticString, from start: Int) -> Int? {
    var offset = start
    let length = pattern.utf8CodeUnitCount
    while true {
      let close = firstIndex(of: UInt8(ascii: ">"), from: offset)
      guard close < count else { return nil }
      offset = close &+ 1
      if offset &- length >= start, has(pattern, at: offset &- length) { return offset }
    }
  }
}
