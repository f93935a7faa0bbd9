import ConfigText
import Testing

@Suite struct ASCIITests {
  @Test func `only ASCII letters have a case`() {
    #expect("Smtp-ÄÉ".asciiLowercased == "smtp-ÄÉ")
    #expect("\u{130}\u{212A}".asciiLowercased == "\u{130}\u{212A}")
    #expect("PROVIDER".equalsIgnoringASCIICase("Provider"))
    #expect(!"\u{212A}".equalsIgnoringASCIICase("k"))
    #expect(!"[".equalsIgnoringASCIICase("{"))
    #expect(!"a".equalsIgnoringASCIICase("ab"))
  }

  @Test(arguments: [
    ("", ""), (" \t\r\n", ""), (" a b\t", "a b"), ("a", "a"),
    ("\u{A0}a\u{3000}", "\u{A0}a\u{3000}"),
    ("\u{0B}a\u{0C}", "\u{0B}a\u{0C}"),
  ])
  func `only ASCII white space is trimmed`(text: String, trimmed: String) {
    #expect(text.trimmingASCIIWhiteSpace == trimmed)
    let bytes = Array(text.utf8)
    #expect(bytes[bytes.trimmingASCIIWhiteSpace(in: bytes.indices)] == Array(trimmed.utf8)[...])
  }

  @Test func `bytes are trimmed inside their range`() {
    let bytes = Array("x  a  y".utf8)
    #expect(bytes.trimmingASCIIWhiteSpace(in: 1..<6) == 3..<4)
    #expect(bytes.trimmingASCIIWhiteSpace(in: 4..<6) == 6..<6)
  }
}
