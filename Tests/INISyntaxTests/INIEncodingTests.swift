import ConfigText
import INISyntax
import Testing

@Suite struct INIEncodingTests {
  @Test func `UTF-8 is read with and without a mark`() throws {
    for mark in [[], ByteOrderMark.utf8.bytes] {
      let document = try INIDocument(parsing: mark + Array("[警]\nk=é".utf8))
      #expect(document.summary == ["[警]", "k=é"])
      #expect(document.source.encoding == "UTF-8")
    }
  }

  @Test(arguments: [false, true])
  func `UTF-16 is read with a mark and kept`(isBigEndian: Bool) throws {
    let codec = UTF16Codec(isBigEndian: isBigEndian)
    let bytes = try codec.encode(Array("\u{FEFF}[警]\r\nk = 😀".utf8)[...])
    let document = try INIDocument(parsing: bytes)
    #expect(document.summary == ["[警]", "k=😀"])
    let edit = try #require(document.edit(settingValueOf: document.entries[0], to: "報"))
    let expected = try codec.encode(Array("\u{FEFF}[警]\r\nk = 報".utf8)[...])
    #expect(try document.applying([edit]) == expected)
  }

  @Test(arguments: [
    // 功 and 許 in Big5, ソ in Shift_JIS: bytes of "\", "|" and "]" inside a character.
    [0xA5, 0x5C], [0xB3, 0x5C], [0x83, 0x5C], [0xA5, 0x5D], [0xA5, 0x5B], [0xE9], [0x81], [0xFF],
  ])
  func `other bytes are kept as they are`(bytes: [UInt8]) throws {
    let header = Array("[".utf8) + bytes + Array("]\n".utf8)
    let file = header + Array("k = ".utf8) + bytes + Array("\nserver = old\n".utf8)
    let document = try INIDocument(parsing: file)
    #expect(document.source.encoding == "unknown-8bit")
    #expect(document.sections.count == 2)
    let entry = try #require(document.entries.last)
    let edit = try #require(document.edit(settingValueOf: entry, to: "new"))
    let expected = header + Array("k = ".utf8) + bytes + Array("\nserver = new\n".utf8)
    #expect(try document.applying([edit]) == expected)
  }

  @Test func `all 256 bytes but NUL survive`() throws {
    let bytes = Array("[x]\nk = ".utf8) + (1...UInt8.max).map(\.self) + Array("\n".utf8)
    let document = try INIDocument(parsing: bytes)
    #expect(try document.applying([]) == bytes)
  }
}
