extension SIMDMask<SIMD16<Int8>> {
  /// The first of the sixteen lanes that is set; nil where none is.
  @inline(__always)
  var firstSetLane: Int? {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    let low = UInt64(littleEndian: words[0])
    if low != 0 { return low.trailingZeroBitCount &>> 3 }
    let high = UInt64(littleEndian: words[1])
    return high != 0 ? 8 &+ high.trailingZeroBitCount &>> 3 : nil
  }
}
