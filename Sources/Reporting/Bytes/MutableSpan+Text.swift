import ConfigText

extension MutableSpan<UInt8> {
  @inline(__always)
  mutating func store(_ byte: UInt8, at offset: inout Int) {
    self[offset] = byte
    offset &+= 1
  }

  /// Stores a constant text in whole words, of which the last may write past it.
  @inline(__always)
  mutating func store(_ text: ShortText, at offset: inout Int) {
    store(text.words.0, at: offset)
    if text.count > 8 { store(text.words.1, at: offset &+ 8) }
    if text.count > 16 { store(text.words.2, at: offset &+ 16) }
    offset &+= text.count
  }

  @inline(__always)
  mutating func store(_ word: UInt64, at offset: Int) {
    var bytes = mutableBytes
    bytes.storeBytes(of: UInt64(littleEndian: word), toByteOffset: offset, as: UInt64.self)
  }

  /// Stores a text of a table in whole words, of which the last may write past it.
  ///
  /// - Parameters:
  ///   - text: a text of the table.
  ///   - words: those of the table.
  ///   - offset: where to, which is moved on.
  @inline(__always)
  mutating func store(_ text: TextTable.Entry, of words: Span<UInt64>, at offset: inout Int) {
    // Nearly all are short, and a loop would have to be prepared first.
    if text.room > 16 {
      store(long: text, of: words, at: offset)
    } else if !text.isEmpty {
      let start = text.words.lowerBound
      store(words[start], at: offset)
      if text.room > 8 { store(words[start &+ 1], at: offset &+ 8) }
    }
    offset &+= text.byteCount
  }

  @inline(never)
  private mutating func store(
    long text: TextTable.Entry, of words: Span<UInt64>, at offset: Int
  ) {
    var (index, position) = (text.words.lowerBound, offset)
    let end = text.words.upperBound
    while end &- index > 1 {
      let pair = SIMD2(
        UInt64(littleEndian: words[index]), UInt64(littleEndian: words[index &+ 1]))
      var bytes = mutableBytes
      bytes.storeBytes(of: pair, toByteOffset: position, as: SIMD2<UInt64>.self)
      index &+= 2
      position &+= 16
    }
    if index < end { store(words[index], at: position) }
  }

  /// Stores a text in whole words, of which the last may write past it.
  ///
  /// - Returns: false where its bytes do not stand one behind the other.
  @inline(__always)
  mutating func store(plain text: String, at offset: inout Int) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { text in
      text.span.forEachWord { word, position in store(word, at: offset &+ position) }
      offset &+= text.count
      return true
    } ?? false
  }

  /// Stores a number in decimal digits, at most 20 bytes.
  @inline(__always)
  mutating func store(decimal number: Int, at offset: inout Int) {
    if number < 0 { store(UInt8(ascii: "-"), at: &offset) }
    var end = offset &+ 1
    var rest = number.magnitude
    while rest > 9 {
      rest /= 10
      end &+= 1
    }
    rest = number.magnitude
    var position = end
    repeat {
      position &-= 1
      self[position] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    offset = end
  }
}
