import ConfigText
import Testing

@Suite struct Windows1252CodecTests {
  private let codec = Windows1252Codec()
  private let everyByte = (UInt8.min...UInt8.max).map(\.self)

  @Test func `any bytes survive the way there and back`() throws {
    let text = codec.decode(everyByte)
    #expect(String(validating: text, as: UTF8.self)?.unicodeScalars.count == 256)
    #expect(try codec.encode(text[...]) == everyByte)
  }

  @Test func `the upper half is that of the encoding`() throws {
    let text = "€‚ƒŸ\u{A0}é÷ÿ"
    let bytes: [UInt8] = [0x80, 0x82, 0x83, 0x9F, 0xA0, 0xE9, 0xF7, 0xFF]
    #expect(String(decoding: codec.decode(bytes), as: UTF8.self) == text)
    #expect(try codec.encode(Array(text.utf8)[...]) == bytes)
  }

  @Test(arguments: ["警", "ő", "\u{80}", "a\u{301}"])
  func `a character that has no place is not encoded`(text: String) {
    #expect(throws: TextCodecError.unencodable) { try codec.encode(Array(text.utf8)[...]) }
  }
}
