import ConfigText
import Testing
import XMLSyntax

@Suite struct XMLEncodingTests {
  private static func declared(_ encoding: String, _ content: [UInt8]) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<a>".utf8) + content
      + Array("</a>".utf8)
  }

  @Test(arguments: [
    ("UTF-8", [0xE8, 0xAD, 0xA6], "警"), ("utf-8", [0xC3, 0xA9], "é"), ("UTF8", [0xC3, 0xA9], "é"),
    ("ISO-8859-1", [0xE9, 0x85], "é\u{85}"), ("windows-1252", [0xE9, 0x80], "é€"),
    ("Big5", [0xC4, 0xB5, 0xA5, 0x5C], "警功"), ("GBK", [0xBE, 0xAF, 0x81, 0x5C], "警乗"),
    ("Shift_JIS", [0x8C, 0x78, 0x83, 0x5C], "警ソ"), ("EUC-KR", [0xB0, 0xA1], "가"),
    ("US-ASCII", [0x78], "x"), ("KOI8-R", [0xD0], "п"), ("ISO-8859-15", [0xA4], "€"),
  ])
  func `a declared encoding is read and kept`(
    encoding: String, bytes: [UInt8], value: String
  ) throws {
    let document = try XMLDocument(parsing: Self.declared(encoding, bytes))
    #expect(document.value(of: 0) == value)
    let edit = Edit(
      range: document.contentRange(of: 0).upperBound..<document.contentRange(of: 0).upperBound,
      replacement: Array(value.utf8))
    #expect(try document.applying([edit]) == Self.declared(encoding, bytes + bytes))
  }

  @Test(arguments: [
    ("big5", "Big5"), ("shift_jis", "Shift_JIS"), ("iso-8859-1", "ISO-8859-1"), ("utf-8", "UTF-8"),
    ("WINDOWS-1252", "windows-1252"),
  ])
  func `reports name an encoding as its registry spells it`(written: String, shown: String) throws {
    let document = try XMLDocument(parsing: Self.declared(written, [0x78]))
    #expect(document.source.encoding == shown)
  }

  @Test(arguments: [false, true], ["", "encoding='UTF-16'", "encoding='utf-16'"])
  func `UTF-16 is read with and without a mark`(isBigEndian: Bool, encoding: String) throws {
    let codec = UTF16Codec(isBigEndian: isBigEndian)
    for mark in ["", "\u{FEFF}"] {
      let text = "\(mark)<?xml version='1.0' \(encoding)?>\r\n<a>警😀</a>"
      let bytes = try codec.encode(Array(text.utf8)[...])
      let document = try XMLDocument(parsing: bytes)
      #expect(document.value(of: 0) == "警😀")
      #expect(document.source.encoding.hasPrefix("UTF-16"))
      let edits = document.edits(settingValueOf: 0, to: "報")
      let expected = try codec.encode(Array(text.replacing("警😀", with: "報").utf8)[...])
      #expect(try document.applying(edits) == expected)
    }
  }

  @Test func `a mark of UTF-8 is kept`() throws {
    let bytes = ByteOrderMark.utf8.bytes + Self.declared("UTF-8", [0x78])
    let document = try XMLDocument(parsing: bytes)
    let changed = try document.applying(document.edits(settingValueOf: 0, to: "y"))
    #expect(changed == ByteOrderMark.utf8.bytes + Self.declared("UTF-8", [0x79]))
  }

  @Test(arguments: [
    (declared("UTF-8", [0x78, 0xE9]), Place(line: 2, column: 5)),
    (declared("UTF-8", [0xC0, 0x80]), Place(line: 2, column: 4)),
    (declared("UTF-8", [0xED, 0xA0, 0x80]), Place(line: 2, column: 4)),
    (Array("<a>\né".utf8) + [0xFF] + Array("</a>".utf8), Place(line: 2, column: 2)),
    (declared("Big5", [0xC4, 0xB5, 0xC4, 0xB5, 0xFF]), Place(line: 2, column: 6)),
    (declared("Shift_JIS", [0x83, 0x5C, 0x78, 0xFF]), Place(line: 2, column: 6)),
    (declared("GBK", [0xBE, 0xAF, 0xBE, 0xAF, 0xFF]), Place(line: 2, column: 6)),
    (declared("US-ASCII", [0x78, 0xE9]), Place(line: 2, column: 5)),
  ])
  func `bytes that are not in the encoding are refused at their character`(
    bytes: [UInt8], place: Place
  ) {
    let refusal = XMLDocument.refusal(of: bytes)
    #expect(refusal?.code == "encoding-mismatch")
    #expect(refusal?.place == place)
  }

  @Test(arguments: [false, true])
  func `half a character of UTF-16 is refused at its place`(isBigEndian: Bool) throws {
    let codec = UTF16Codec(isBigEndian: isBigEndian)
    // U+0A0A and U+8081 hold bytes that would count as a line end or as part of a character.
    var bytes = try codec.encode(Array("\u{FEFF}<a>\n\u{0A0A}\u{8081}x".utf8)[...])
    bytes += isBigEndian ? [0xD8, 0x3D, 0x00, 0x78] : [0x3D, 0xD8, 0x78, 0x00]
    let refusal = XMLDocument.refusal(of: bytes)
    #expect(refusal?.code == "encoding-mismatch")
    #expect(refusal?.place == Place(line: 2, column: 4))
  }

  @Test(arguments: ["UTF-16", "utf-16le", "UTF-32", "UCS-2", "ISO-10646-UCS-4"])
  func `a wide encoding that the bytes are not in is refused`(encoding: String) {
    let refusal = XMLDocument.refusal(of: Self.declared(encoding, [0x78]))
    #expect(refusal?.code == "encoding-mismatch")
    #expect(refusal?.place == Place(line: 1, column: 31))
  }

  @Test(arguments: ["UTF-8", "ISO-8859-1", "Big5"])
  func `UTF-16 that names another encoding is refused`(encoding: String) throws {
    let text = String(decoding: Self.declared(encoding, [0x78]), as: UTF8.self)
    let codec = UTF16Codec(isBigEndian: false)
    for mark in ["", "\u{FEFF}"] {
      let refusal = XMLDocument.refusal(of: try codec.encode(Array((mark + text).utf8)[...]))
      #expect(refusal?.code == "encoding-mismatch")
      #expect(refusal?.place == Place(line: 1, column: 31))
    }
  }

  @Test func `a mark that the declaration contradicts is refused`() {
    let bytes = ByteOrderMark.utf8.bytes + Self.declared("windows-1252", [0x78])
    let refusal = XMLDocument.refusal(of: bytes)
    #expect(refusal?.code == "encoding-mismatch")
    #expect(refusal?.place == Place(line: 1, column: 31))
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x00, 0x00, 0x3C, 0x00, 0x00, 0x00],
    [0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x3C],
    declared("x-nobody-knows", [0x78]), declared("", [0x78]),
  ])
  func `an encoding that cannot be read is refused`(bytes: [UInt8]) {
    #expect(XMLDocument.refusal(of: bytes)?.code == "unsupported-encoding")
  }
}
