import ConfigText

/// Writes JSON into a buffer, member by member.
///
/// The encoders of the standard library build a tree of every value first, which costs more than
/// reading and planning the file does.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// - Parameter capacity: how many bytes are likely to be written.
  init(capacity: Int = 4096) {
    bytes.reserveCapacity(capacity)
  }

  /// Takes what was written so far.
  mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  mutating func array<Element>(
    _ elements: some Sequence<Element>,
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    for element in elements { body(&self, element) }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// The name of the member whose value is written next.
  mutating func key(_ name: StaticString) {
    bytes.append(addingCapacity: name.utf8CodeUnitCount + 4) { output in
      Self.append(name, needsComma, to: &output)
    }
    needsComma = false
  }

  private static func append(
    _ name: StaticString,
    _ needsComma: Bool,
    to output: inout OutputSpan<UInt8>
  ) {
    if needsComma { output.append(UInt8(ascii: ",")) }
    output.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { for byte in $0 { output.append(byte) } }
    output.append(UInt8(ascii: "\""))
    output.append(UInt8(ascii: ":"))
  }

  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    let span = text.utf8Span.span
    guard !Self.needsEscapes(span) else {
      key(name)
      string(text)
      return
    }
    // All at once: a report is made of little else.
    bytes.append(addingCapacity: name.utf8CodeUnitCount + span.count + 6) { output in
      Self.append(name, needsComma, to: &output)
      output.append(UInt8(ascii: "\""))
      for index in span.indices { output.append(span[index]) }
      output.append(UInt8(ascii: "\""))
    }
    needsComma = true
  }

  mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    self.number(number)
  }

  mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    bytes += Array((flag ? "true" : "false").utf8)
    needsComma = true
  }

  mutating func number(_ number: Int) {
    separate()
    bytes += String(number).utf8
    needsComma = true
  }

  mutating func string(_ text: String) {
    string { $0(text) }
  }

  /// A string that comes in pieces.
  ///
  /// - Parameter visit: hands over the pieces.
  mutating func string(_ visit: ((String) -> Void) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    visit { append($0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func append(_ text: String) {
    let span = text.utf8Span.span
    if Self.needsEscapes(span) { appendEscaped(span) } else { bytes.append(contentsOf: text.utf8) }
  }

  private static func needsEscapes(_ text: Span<UInt8>) -> Bool {
    text.union { byte in
      (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0)
        | (byte == UInt8(ascii: "\\") ? 1 : 0) | (byte == 0x7F ? 1 : 0)
    } != 0
  }

  private mutating func appendEscaped(_ span: Span<UInt8>) {
    for index in span.indices {
      let byte = span[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(ascii: "n"))
      case 0x20..<0x7F, 0x80...:
        bytes.append(byte)
      default:
        bytes += "\\u00".utf8
        bytes.append(Self.digit(byte >> 4))
        bytes.append(Self.digit(byte & 15))
      }
    }
  }

  /// A line end between members, for people who look into the file.
  mutating func newLine() {
    bytes.append(0x0A)
  }

  /// A comma where one is needed before something that is written by hand.
  mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x57 + value
  }
}
