import ConfigText

/// Bytes that are written one behind the other.
///
/// Most pieces of a report are a few bytes long, and an array that takes them one by one spends more
/// on each than it takes to copy it. They are collected in a block that is no array, and an array
/// gets whole blocks. Texts are copied in words where they stand in words, which may write a few
/// bytes past the text: the next piece overwrites those.
struct ByteBuffer {
  /// How many bytes can be written at once.
  static let blockSize = 4096
  /// How many bytes past its end a text that is stored in words may write.
  static let margin = 7

  private var block = InlineArray<4096, UInt8>(repeating: 0)
  /// How many bytes of the block are written.
  private var used = 0
  /// The blocks before.
  private var full: [UInt8] = []

  /// - Parameter capacity: how many bytes are likely to be written.
  init(capacity: Int) {
    full.reserveCapacity(capacity)
  }

  /// A copy of what was written so far.
  var bytes: [UInt8] {
    var copy = self
    return copy.drain()
  }

  /// Takes what was written so far.
  mutating func drain() -> [UInt8] {
    flush()
    defer { full = [] }
    return full
  }

  /// Writes several pieces, for which room is made once.
  ///
  /// - Parameters:
  ///   - room: how many bytes may be written at most; no more than a block has.
  ///   - body: gets the bytes and the place to write to, which it moves on.
  @inline(__always)
  mutating func write(
    room: Int,
    _ body: (_ bytes: inout MutableSpan<UInt8>, _ offset: inout Int) -> Void
  ) {
    _ = attempt(room: room) { bytes, offset in
      body(&bytes, &offset)
      return true
    }
  }

  /// Writes several pieces, or nothing.
  ///
  /// - Parameters:
  ///   - room: as for ``write(room:_:)``.
  ///   - body: returns whether what it wrote counts.
  @inline(__always)
  mutating func attempt(
    room: Int,
    _ body: (_ bytes: inout MutableSpan<UInt8>, _ offset: inout Int) -> Bool
  ) -> Bool {
    if Self.blockSize &- used < room { flush() }
    var offset = used
    var bytes = block.mutableSpan
    guard body(&bytes, &offset) else { return false }
    used = offset
    return true
  }

  @inline(never)
  private mutating func flush() {
    let written = block.span.extracting(0..<used)
    full.append(addingCapacity: used) { output in
      for index in written.indices { output.append(written[index]) }
    }
    used = 0
  }

  mutating func append(_ byte: UInt8) {
    write(room: 1) { bytes, offset in bytes.store(byte, at: &offset) }
  }

  mutating func append(_ text: ShortText) {
    write(room: 24) { bytes, offset in bytes.store(text, at: &offset) }
  }

  /// Appends a text of a table.
  ///
  /// - Parameters:
  ///   - text: no longer than a block.
  ///   - table: the table that it was added to.
  mutating func append(_ text: TextTable.Entry, of table: TextTable) {
    write(room: text.room) { bytes, offset in
      bytes.store(text, of: table.words.span, at: &offset)
    }
  }

  mutating func append(plain text: String) {
    let room = text.utf8.count + Self.margin
    let isWritten =
      room <= Self.blockSize
      && attempt(room: room) { bytes, offset in bytes.store(plain: text, at: &offset) }
    if isWritten { return }
    flush()
    full += text.utf8
  }

  /// Appends a number in decimal digits.
  mutating func append(decimal number: Int) {
    write(room: 20) { bytes, offset in bytes.store(decimal: number, at: &offset) }
  }
}
