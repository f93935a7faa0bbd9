/// Comparisons that know only ASCII, as the export formats ask. They are inlinable, since other
/// targets call them for every key and value, and a generic that is not specialized is slow.
extension UInt8 {
  /// Space, tab, line feed or carriage return.
  @inlinable public var isASCIIWhiteSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09
  }

  @inlinable public var isASCIIDigit: Bool {
    0x30...0x39 ~= self
  }

  @inlinable public var asciiLowercased: UInt8 {
    0x41...0x5A ~= self ? self | 0x20 : self
  }
}

extension UInt64 {
  /// Eight bytes with A to Z in lower case and every other byte as it is.
  @inlinable public var asciiLowercasedBytes: UInt64 {
    let lowBits = self & 0x7F7F_7F7F_7F7F_7F7F
    // The highest bit of each byte tells, for the other seven, that they are "A" or more, and past "Z".
    let isLetter = lowBits &+ 0x3F3F_3F3F_3F3F_3F3F
    let isPast = lowBits &+ 0x2525_2525_2525_2525
    let isUppercase = isLetter & ~(isPast | self) & 0x8080_8080_8080_8080
    return self | (isUppercase >> 2)
  }
}

extension Sequence<UInt8> {
  /// Whether two texts are the same but for the case of ASCII letters.
  @inlinable public func equalsIgnoringASCIICase(_ other: some Sequence<UInt8>) -> Bool {
    elementsEqual(other) { $0.asciiLowercased == $1.asciiLowercased }
  }
}

extension Span<UInt8> {
  /// Whether two texts are the same but for the case of ASCII letters.
  @inlinable public func equalsIgnoringASCIICase(_ other: Span<UInt8>) -> Bool {
    equalsInWords(other) { $0.asciiLowercasedBytes }
  }

  /// Whether this is a word of the program but for the case of ASCII letters.
  ///
  /// - Parameter word: in lower case; the compiler makes a few numbers of it.
  @inlinable @inline(__always)
  public func isWord(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { equalsInWords($0.span) { $0.asciiLowercasedBytes } }
  }
}

extension Span<UInt8> {
  /// The part of a range that is left without the ASCII white space around it; an empty range at
  /// its end where there is nothing else.
  @inlinable @inline(__always)
  public func trimmingASCIIWhiteSpace(in range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, self[lower].isASCIIWhiteSpace { lower += 1 }
    while upper > lower, self[upper - 1].isASCIIWhiteSpace { upper -= 1 }
    return lower..<upper
  }
}

/// Strings are read through spans, which is much faster than through their views.
extension String {
  /// Whether two texts are the same but for the case of ASCII letters.
  public func equalsIgnoringASCIICase(_ other: String) -> Bool {
    utf8Span.span.equalsIgnoringASCIICase(other.utf8Span.span)
  }

  /// The text with A to Z in lower case and everything else as it is.
  public var asciiLowercased: String {
    let hasUppercase = utf8Span.span.union { $0 &- 0x41 < 26 ? 1 : 0 } != 0
    return hasUppercase ? String(decoding: utf8.map(\.asciiLowercased), as: UTF8.self) : self
  }
}

extension StringProtocol {
  /// Whether two texts are the same but for the case of ASCII letters.
  @inlinable public func equalsIgnoringASCIICase(_ other: some StringProtocol) -> Bool {
    utf8.equalsIgnoringASCIICase(other.utf8)
  }

  /// The text with A to Z in lower case and everything else as it is.
  @inlinable public var asciiLowercased: String {
    utf8.allSatisfy { $0.asciiLowercased == $0 }
      ? String(self) : String(decoding: utf8.map(\.asciiLowercased), as: UTF8.self)
  }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
  /// The text without the ASCII white space around it.
  @inlinable public var trimmingASCIIWhiteSpace: SubSequence {
    let units = utf8
    guard let first = units.firstIndex(where: { !$0.isASCIIWhiteSpace }),
      let last = units.lastIndex(where: { !$0.isASCIIWhiteSpace })
    else { return self[endIndex...] }
    return self[first..<units.index(after: last)]
  }
}

extension [UInt8] {
  /// The part of a range that is left without the ASCII white space around it; an empty range at
  /// its end where there is nothing else.
  @inlinable public func trimmingASCIIWhiteSpace(in range: Range<Int>) -> Range<Int> {
    span.trimmingASCIIWhiteSpace(in: range)
  }
}
