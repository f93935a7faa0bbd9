/// Which bytes cannot stand in a JSON string as they are (RFC 8259), and DEL, which terminals act on.
enum JSONEscapes {
  /// By byte: 1 for those that have to be escaped.
  static let marks = InlineArray<256, UInt8> { byte in
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F ? 1 : 0
  }
}
