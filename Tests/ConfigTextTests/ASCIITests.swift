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

  @Test func `a word is known in any case`() {
    func isWord(_ text: String, _ word: StaticString) -> Bool {
      text.utf8Span.span.isWord(word)
    }
    for text in ["email", "Email", "EMAIL"] { #expect(isWord(text, "email")) }
    for text in ["", "e", "emai", "emails", "e-mail", "em@il", "amail", "emaiL\0"] {
      #expect(!isWord(text, "email"))
    }
    #expect(isWord("SMTPMAIL", "smtpmail"))
    #expect(!isWord("smtp1ail", "smtpmail"))
  }

  @Test(arguments: [1, 3, 4, 7, 8, 9, 16, 17, 40])
  func `any byte can be replaced by its other case alone`(length: Int) {
    for byte in UInt8.min...UInt8.max {
      let bytes = [UInt8](repeating: byte, count: length)
      for mask: UInt8 in [0x20, 0x80, 0x01] {
        for index in [0, length / 2, length - 1] {
          var other = bytes
          other[index] ^= mask
          #expect(!equal(bytes, other))
          let isSame = bytes[index].asciiLowercased == other[index].asciiLowercased
          #expect(equalIgnoringCase(bytes, other) == isSame)
        }
      }
      #expect(equal(bytes, bytes))
      #expect(equalIgnoringCase(bytes, bytes))
      #expect(!equalIgnoringCase(bytes, Array(bytes.dropLast())))
    }
  }

  private func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.span.equals(right.span)
  }

  private func equalIgnoringCase(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.span.equalsIgnoringASCIICase(right.span)
  }
}
