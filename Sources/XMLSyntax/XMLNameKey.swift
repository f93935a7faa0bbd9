import ConfigText

/// A name as two words and its length, for comparing it without a loop.
///
/// Two names of up to sixteen bytes are the same where their keys are.
struct XMLNameKey: Equatable {
  /// The first eight bytes, or all, in the upper bits.
  let first: UInt64
  /// The last eight bytes, or all, in the upper bits.
  let last: UInt64
  let length: Int

  /// The longest name that its key tells everything about.
  static let longestTold = 16

  /// The key of no name.
  static var none: XMLNameKey { XMLNameKey(first: 0, last: 0, length: 0) }

  private init(first: UInt64, last: UInt64, length: Int) {
    self.first = first
    self.last = last
    self.length = length
  }

  /// - Parameter name: a range of the text, not empty.
  init(of name: Range<Int>, in text: Span<UInt8>) {
    if text.count - name.lowerBound >= 8 {
      self.init(ofShortNameAt: name.lowerBound, length: name.count, in: text)
    } else {
      let word = name.reduce(0) { $0 >> 8 | UInt64(text[$1]) << 56 }
      self.init(first: word, last: word, length: name.count)
    }
  }

  /// - Parameters:
  ///   - start: where the name begins in the text, with eight bytes or more behind it.
  ///   - length: not 0.
  @inline(__always)
  init(ofShortNameAt start: Int, length: Int, in text: Span<UInt8>) {
    let told = min(length, 8)
    let surplus = UInt64(truncatingIfNeeded: 64 &- 8 &* told)
    first = text.word(at: start) &<< surplus
    last = text.word(at: start &+ length &- told) &<< surplus
    self.length = length
  }

  /// Whether no other name has this key.
  @inline(__always)
  var tellsAll: Bool { length <= Self.longestTold }

  /// The upper bits of a hash.
  @inline(__always)
  func hash(shiftedBy shift: UInt64) -> Int {
    // The multiplier is the golden ratio's; the upper bits depend on all bits of the words.
    Int(truncatingIfNeeded: ((first ^ last &>> 5) &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}
