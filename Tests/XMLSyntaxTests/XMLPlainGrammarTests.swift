import Testing

@testable import XMLSyntax

@Suite struct XMLPlainGrammarTests {
  @Test(arguments: [16, 17, 31, 255, 256, 300])
  func `line feeds and printable ASCII are common, and no other byte is`(length: Int) {
    for byte in UInt8.min...UInt8.max {
      let isCommon = byte == 0x0A || (0x20..<0x80).contains(byte)
      for place in [0, length / 2, length - 1] {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        text[place] = byte
        #expect(Self.isCommonASCII(text) == isCommon, "byte \(byte) at \(place)")
      }
    }
  }

  @Test func `a text shorter than a block is not called common`() {
    #expect(!Self.isCommonASCII(Array("<a>short</a>".utf8)))
  }

  private static func isCommonASCII(_ text: [UInt8]) -> Bool {
    XMLPlainGrammar.isCommonASCII(text.span)
  }
}
