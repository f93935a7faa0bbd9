import ConfigText
import Testing

@Suite struct UTF16CodecTests {
  private static let text = "\u{FEFF}<a>é警報😀\u{10FFFF}\r\n</a>"

  @Test func `either byte order is the other one swapped`() throws {
    let little: [UInt8] = [0x3C, 0x00, 0x66, 0x8B, 0x3D, 0xD8, 0x00, 0xDE]
    let big: [UInt8] = [0x00, 0x3C, 0x8B, 0x66, 0xD8, 0x3D, 0xDE, 0x00]
    #expect(try UTF16Codec(isBigEndian: false).decode(little) == Array("<警😀".utf8))
    #expect(try UTF16Codec(isBigEndian: true).decode(big) == Array("<警😀".utf8))
    #expect(try UTF16Codec(isBigEndian: false).encode(Array("<警😀".utf8)[...]) == little)
    #expect(try UTF16Codec(isBigEndian: true).encode(Array("<警😀".utf8)[...]) == big)
  }

  @Test(arguments: [false, true])
  func `a text survives the way there and back`(isBigEndian: Bool) throws {
    let codec = UTF16Codec(isBigEndian: isBigEndian)
    let text = Array(Self.text.utf8)
    #expect(try codec.decode(try codec.encode(text[...])) == text)
  }

  @Test(arguments: [
    ([0x3C], 0), ([0x3C, 0x00, 0x3D], 2), ([0x3C, 0x00, 0x3D, 0xD8], 2),
    ([0x00, 0xDE, 0x3C, 0x00], 0), ([0x3D, 0xD8, 0x3D, 0xD8, 0x00, 0xDE], 0),
  ])
  func `half a character is named by its offset`(bytes: [UInt8], offset: Int) {
    #expect(throws: TextCodecError.undecodable(offset: offset)) {
      try UTF16Codec(isBigEndian: false).decode(bytes)
    }
  }

  @Test func `text that is no UTF-8 is not encoded`() {
    #expect(throws: TextCodecError.unencodable) {
      try UTF16Codec(isBigEndian: false).encode([0x61, 0xFF])
    }
  }
}
