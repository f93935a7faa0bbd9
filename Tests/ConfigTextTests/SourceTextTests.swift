import ConfigText
import Testing

@Suite struct SourceTextTests {
  @Test func `edits of UTF-8 are edits of the file`() throws {
    let source = SourceText(utf8: Array("a = é".utf8))
    let edits = try EditSet([Edit(range: 4..<6, replacement: Array("警".utf8))])
    #expect(source.encoding == "UTF-8")
    #expect(source.isOriginal)
    #expect(try source.originalEdits(for: edits) == edits)
    #expect(source.canEncode("警"))
  }

  @Test func `edits of a decoded text are carried over to the file's own bytes`() throws {
    let bytes: [UInt8] = [0xE9, 0x3D, 0xE8, 0x81]
    let source = try SourceText(bytes, codec: Windows1252Codec(), encoding: "unknown-8bit")
    #expect(source.encoding == "unknown-8bit")
    #expect(!source.isOriginal)
    #expect(source.original == bytes)
    #expect(source.text == Array("é=è\u{81}".utf8))
    let edits = try EditSet([
      Edit(range: 0..<2, replacement: Array("ü".utf8)), Edit(range: 3..<3, replacement: [0x20]),
    ])
    #expect(
      try source.originalEdits(for: edits).edits == [
        Edit(range: 0..<1, replacement: [0xFC]), Edit(range: 2..<2, replacement: [0x20]),
      ])
  }

  @Test func `surrogate pairs count as two units`() throws {
    let codec = UTF16Codec(isBigEndian: true)
    let bytes = try codec.encode(Array("\u{FEFF}😀=1".utf8)[...])
    let source = try SourceText(bytes, codec: codec)
    let edits = try EditSet([Edit(range: 8..<9, replacement: Array("警".utf8))])
    #expect(
      try source.originalEdits(for: edits).edits
        == [Edit(range: 8..<10, replacement: [0x8B, 0x66])])
  }

  @Test func `a value that the encoding lacks is refused`() throws {
    let source = try SourceText([0x61], codec: Windows1252Codec())
    #expect(!source.canEncode("警"))
    #expect(source.canEncode("é"))
    let edits = try EditSet([Edit(range: 0..<1, replacement: Array("警".utf8))])
    #expect(throws: TextCodecError.unencodable) { try source.originalEdits(for: edits) }
  }

  @Test func `bytes that would not survive are refused`() throws {
    let source = try SourceText(Array("aXb".utf8), codec: CaseLosingCodec())
    #expect(throws: TextCodecError.unencodable) { try source.originalEdits(for: .none) }
  }
}
