import Testing

@testable import XMLSyntax

@Suite struct XMLPlainGrammarTests {
  @Test(arguments: [16, 17, 255, 256, 300, 1000])
  func `line feeds and printable ASCII are common, and no other bytes are`(length: Int) {
    for byte in UInt8.min ... .max {
      for place in [0, length / 2, length - 1] {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        text[place] = byte
        let isCommon = byte == 0x0A || 0x20...0x7F ~= byte
        #expect(XMLPlainGrammar.isCommonASCII(text.span) == isCommon, "\(byte) at \(place)")
      }
    }
  }

  @Test func `a text shorter than a block is not called common`() {
    #expect(!XMLPlainGrammar.isCommonASCII(Array("<a>short</a>".utf8).span))
  }
}
