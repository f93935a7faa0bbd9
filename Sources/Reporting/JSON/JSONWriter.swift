/// Writes JSON into a buffer, member by member.
///
/// The encoders of the standard library build a tree of every value first, which costs more than
/// reading and planning the file does.
struct JSONWriter {
  private var buffer: ByteBuffer
  private var needsComma = false

  /// - Parameter capacity: how many bytes are likely to be written.
  init(capacity: Int = 4096) {
    buffer = ByteBuffer(capacity: capacity)
  }

  /// A copy of what was written so far.
  var bytes: [UInt8] { buffer.bytes }

  /// Takes what was written so far.
  mutating func drain() -> [UInt8] {
    buffer.drain()
  }

  @inline(__always)
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close()
  }

  /// Writes what an object begins with, up to the value that is written next.
  ///
  /// - Parameters:
  ///   - room: as for ``attempt(room:_:)``, and no more than can be written at once.
  ///   - body: as for that, but what it writes always counts.
  @inline(__always)
  mutating func open(
    room: Int,
    _ body: (_ bytes: inout MutableSpan<UInt8>, _ offset: inout Int) -> Void
  ) {
    _ = attempt(room: room) { bytes, offset in
      body(&bytes, &offset)
      return true
    }
    needsComma = false
  }

  /// Ends an object.
  mutating func close() {
    buffer.append(UInt8(ascii: "}"))
    needsComma = true
  }

  @inline(__always)
  mutating func array<Element>(
    _ elements: [Element],
    _ body: (inout JSONWriter, borrowing Element) -> Void
  ) {
    array { json in json.forEach(of: elements.span, body) }
  }

  /// - Parameter body: writes the elements.
  @inline(__always)
  mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    body(&self)
    buffer.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Lends elements one after the other; as those of a type that may not be copied, none is.
  @inline(__always)
  private mutating func forEach<Element: ~Copyable>(
    of elements: Span<Element>,
    _ body: (inout JSONWriter, borrowing Element) -> Void
  ) {
    for index in elements.indices { body(&self, elements[index]) }
  }

  /// The name of the member whose value is written next.
  @inline(__always)
  mutating func key(_ name: StaticString) {
    write(key: ShortText(member: name))
  }

  private mutating func write(key: ShortText) {
    let isSeparated = needsComma
    buffer.write(room: 25) { bytes, offset in
      if isSeparated { bytes.store(UInt8(ascii: ","), at: &offset) }
      bytes.store(key, at: &offset)
    }
    needsComma = false
  }

  /// What an object, an array or a string begins with.
  private mutating func open(_ byte: UInt8) {
    let isSeparated = needsComma
    buffer.write(room: 2) { bytes, offset in
      if isSeparated { bytes.store(UInt8(ascii: ","), at: &offset) }
      bytes.store(byte, at: &offset)
    }
    needsComma = false
  }

  @inline(__always)
  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    member(ShortText(member: name), text)
  }

  private mutating func member(_ key: ShortText, _ text: String) {
    let isWritten = attempt(room: text.utf8.count + 26 + ByteBuffer.margin) { bytes, offset in
      bytes.store(key, at: &offset)
      bytes.store(UInt8(ascii: "\""), at: &offset)
      let isPlain = bytes.store(json: text, at: &offset)
      bytes.store(UInt8(ascii: "\""), at: &offset)
      return isPlain
    }
    if !isWritten {
      write(key: key)
      string(text)
    }
  }

  @inline(__always)
  mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    self.number(number)
  }

  @inline(__always)
  mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    buffer.append(flag ? "true" : "false")
    needsComma = true
  }

  mutating func number(_ number: Int) {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    buffer.append(decimal: number)
    needsComma = true
  }

  mutating func string(_ text: String) {
    string { $0.append(json: text) }
  }

  /// Writes a whole value or member at once, or nothing.
  ///
  /// - Parameters:
  ///   - room: how many bytes may be written at most.
  ///   - body: gets the bytes and the place to write to, which it moves on; returns whether what it
  ///     wrote counts.
  /// - Returns: false where it does not, or is more than can be written at once.
  @inline(__always)
  mutating func attempt(
    room: Int,
    _ body: (_ bytes: inout MutableSpan<UInt8>, _ offset: inout Int) -> Bool
  ) -> Bool {
    let isSeparated = needsComma
    let isWritten =
      room < ByteBuffer.blockSize
      && buffer.attempt(room: room &+ 1) { bytes, offset in
        if isSeparated { bytes.store(UInt8(ascii: ","), at: &offset) }
        return body(&bytes, &offset)
      }
    if isWritten { needsComma = true }
    return isWritten
  }

  /// A string that is written piece by piece.
  ///
  /// - Parameter body: appends what stands between the quotes, escaped.
  @inline(__always)
  mutating func string(_ body: (inout ByteBuffer) -> Void) {
    open(UInt8(ascii: "\""))
    body(&buffer)
    buffer.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// What stands between two elements that each have a line of their own.
  mutating func nextLine() {
    buffer.append(",\n")
    needsComma = false
  }

  /// Ends the line of a value after which another can begin.
  mutating func endValue() {
    newLine()
    needsComma = false
  }

  /// A line end between members, for people who look into the file.
  mutating func newLine() {
    buffer.append(0x0A)
  }
}
