extension MutableSpan<UInt8> {
  /// Stores a text for the inside of a JSON string.
  ///
  /// - Returns: false where something in it has to be escaped, and it has to be written otherwise.
  @inline(__always)
  mutating func store(json text: String, at offset: inout Int) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { store(json: $0.span, at: &offset) } ?? false
  }

  @inline(__always)
  private mutating func store(json text: Span<UInt8>, at offset: inout Int) -> Bool {
    var position = offset
    var marks: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      marks |= JSONEscapes.marks[Int(byte)]
      self[position] = byte
      position &+= 1
    }
    offset = position
    return marks == 0
  }
}
