import ConfigText
import INISyntax
import TestSupport
import Testing

@Suite struct INIRefusalTests {
  @Test(arguments: try FixtureFile.all(in: "refused/nul-byte", extensions: ["ini"]))
  func `a refused document gives its code and place`(file: FixtureFile) throws {
    let bytes = try file.bytes()
    let refusal = try #require(INIDocument.refusal(of: bytes))
    #expect(refusal.code == file.folderName)
    let nul = try #require(bytes.firstIndex(of: 0))
    #expect(refusal.place == LineTable(bytes).place(at: nul))
  }

  @Test func `a NUL byte is refused at its place`() {
    let refusal = INIDocument.refusal(of: Array("[x]\né=\u{0}".utf8))
    #expect(refusal?.code == "nul-byte")
    #expect(refusal?.place == Place(line: 2, column: 3))
  }

  @Test func `a line has 10,000,000 bytes and no more`() {
    func file(_ length: Int) -> [UInt8] {
      Array("[x]\nk=".utf8) + [UInt8](repeating: 0x78, count: length - 3) + Array("\n".utf8)
    }
    #expect(INIDocument.refusal(of: file(10_000_000)) == nil)
    let refusal = INIDocument.refusal(of: file(10_000_001))
    #expect(refusal?.code == "value-too-long")
    #expect(refusal?.place == Place(line: 2, column: 1))
  }

  @Test func `the limit can be set`() {
    var limits = INILimits()
    limits.lineLength = 4
    #expect(INIDocument.refusal(of: Array("a=1\nb=2\n".utf8), limits: limits) == nil)
    #expect(INIDocument.refusal(of: Array("a=1\nb=23\n".utf8), limits: limits)?.place?.line == 2)
  }

  @Test(arguments: [false, true])
  func `half a character of UTF-16 is refused at its place`(isBigEndian: Bool) throws {
    let codec = UTF16Codec(isBigEndian: isBigEndian)
    // U+0A0A and U+8081 hold bytes that would count as a line end or as part of a character.
    var bytes = try codec.encode(Array("\u{FEFF}[x]\n\u{0A0A}\u{8081}k=".utf8)[...])
    bytes += isBigEndian ? [0xDE, 0x00] : [0x00, 0xDE]
    let refusal = INIDocument.refusal(of: bytes)
    #expect(refusal?.code == "encoding-mismatch")
    #expect(refusal?.place == Place(line: 2, column: 5))
  }

  @Test(arguments: [ByteOrderMark.utf32LittleEndian, .utf32BigEndian])
  func `UTF-32 is refused`(mark: ByteOrderMark) {
    let refusal = INIDocument.refusal(of: mark.bytes + [0x5B, 0, 0, 0])
    #expect(refusal?.code == "unsupported-encoding")
    #expect(refusal?.place == Place(line: 1, column: 1))
  }
}
