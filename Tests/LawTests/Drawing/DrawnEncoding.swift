/// An encoding of documents, with a few characters of which the bytes are known by hand.
///
/// Several of them hold a byte that is `\`, `|`, `@` or `[` alone.
enum DrawnEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case latin1 = "ISO-8859-1"
  case windows1252 = "windows-1252"
  case big5 = "Big5"
  case gbk = "GBK"
  case shiftJIS = "Shift_JIS"

  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
  var isUnicode: Bool { self == .utf8 || isUTF16 }

  /// Characters beyond ASCII that can be written.
  var palette: [Unicode.Scalar] {
    isUnicode ? ["é", "警", "報", "😀", "\u{A0}"] : table.map(\.0)
  }

  private var table: [(Unicode.Scalar, [UInt8])] {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: []
    case .latin1: [("é", [0xE9]), ("ü", [0xFC]), ("ÿ", [0xFF]), ("\u{A0}", [0xA0])]
    case .windows1252: [("é", [0xE9]), ("€", [0x80]), ("“", [0x93]), ("ž", [0x9E])]
    case .big5:
      [("警", [0xC4, 0xB5]), ("功", [0xA5, 0x5C]), ("一", [0xA4, 0x40]), ("育", [0xA8, 0x7C])]
    case .gbk: [("警", [0xBE, 0xAF]), ("乗", [0x81, 0x5C]), ("丂", [0x81, 0x40])]
    case .shiftJIS:
      [("警", [0x8C, 0x78]), ("ソ", [0x83, 0x5C]), ("ポ", [0x83, 0x7C]), ("ｱ", [0xB1])]
    }
  }

  /// The bytes of a text of ASCII and palette characters.
  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8:
      return Array(text.utf8)
    case .utf16LittleEndian:
      return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default:
      let table = Dictionary(uniqueKeysWithValues: table)
      return text.unicodeScalars.flatMap { scalar in
        scalar.isASCII ? [UInt8(scalar.value)] : table[scalar] ?? []
      }
    }
  }
}
