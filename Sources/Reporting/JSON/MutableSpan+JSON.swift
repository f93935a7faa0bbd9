import ConfigText

extension MutableSpan<UInt8> {
  /// Stores a text for the inside of a JSON string, in whole words, of which the last may write past
  /// it.
  ///
  /// - Returns: false where something in it has to be escaped, and it has to be written otherwise.
  @inline(__always)
  mutating func store(json text: String, at offset: inout Int) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { store(json: $0.span, at: &offset) } ?? false
  }

  @inline(__always)
  private mutating func store(json text: Span<UInt8>, at offset: inout Int) -> Bool {
    var marks: UInt64 = 0
    // Spaces behind the text, which need no escapes.
    text.forEachWord(padding: UInt8(ascii: " ")) { word, position in
      store(word, at: offset &+ position)
      marks |= word.marksOfEscapes
    }
    offset &+= text.count
    return marks == 0
  }
}
