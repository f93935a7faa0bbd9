import Reporting
import Testing

@Suite struct PrintableTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("地 é 🙂", "地 é 🙂"), ("\u{1B}[31mred", #"\u{1B}[31mred"#),
    ("a\nb", #"a\u{A}b"#), ("\r", #"\u{D}"#), ("\t", #"\u{9}"#), ("\0", #"\u{0}"#),
    ("\u{7}\u{8}", #"\u{7}\u{8}"#), ("\u{7F}", #"\u{7F}"#), ("\u{9B}31m", #"\u{9B}31m"#),
    ("\u{202E}txt", #"\u{202E}txt"#), ("\u{2066}a\u{2069}", #"\u{2066}a\u{2069}"#),
    ("\u{200E}\u{200F}", #"\u{200E}\u{200F}"#), ("\u{A0}", "\u{A0}"),
  ])
  func `what moves the cursor or turns the text is spelled out`(_ text: String, _ shown: String) {
    #expect(Array(PrintableText.escaped(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `tabs of lines can stay`() {
    #expect(PrintableText.escaped("\ta\tb\u{7}", keepsTabs: true) == "\ta\tb\\u{7}")
  }
}
