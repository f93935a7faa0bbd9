extension ByteBuffer {
  /// Appends a text as it stands within the quotes of a JSON string.
  mutating func append(json text: String) {
    let room = text.utf8.count + Self.margin
    let isWritten =
      room <= Self.blockSize
      && attempt(room: room) { bytes, offset in bytes.store(json: text, at: &offset) }
    if !isWritten { appendEscaped(text) }
  }

  private mutating func appendEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0x0A:
        append("\\n")
      case 0x20..<0x7F, 0x80...:
        append(byte)
      default:
        append("\\u00")
        append(Self.digit(byte >> 4))
        append(Self.digit(byte & 15))
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x57 + value
  }
}
