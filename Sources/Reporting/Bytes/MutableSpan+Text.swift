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

  /// Stores a text that stands in whole words, of which the last may write past it.
  ///
  /// - Parameter count: how many bytes of the words are the text.
  @inline(__always)
  mutating func store(_ words: Span<UInt64>, count: Int, at offset: inout Int) {
    var position = offset
    for index in words.indices {
      store(words[index], at: position)
      position &+= 8
    }
    offset &+= count
  }

  /// Stores a text.
  ///
  /// - Returns: false where its bytes do not stand one behind the other.
  @inline(__always)
  mutating func store(plain text: String, at offset: inout Int) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { text in
      var position = offset
      for byte in text {
        self[position] = byte
        position &+= 1
      }
      offset = position
      return true
    } ?? false
  }

  /// Stores a number from 0 in decimal digits.
  @inline(__always)
  mutating func store(decimal number: UInt, at offset: inout Int) {
    var end = offset &+ 1
    var rest = number
    while rest > 9 {
      rest /= 10
      end &+= 1
    }
    rest = number
    var position = end
    repeat {
      position &-= 1
      self[position] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    offset = end
  }
}
