import ConfigText
import Testing

@Suite struct TextTableTests {
  private static let texts = [
    "", "a", "1234567", "12345678", "123456789", "Rule - 1", "Größe", "地震", "🙂🙂🙂", "a\"b",
    "tab\there", String(repeating: "x", count: 100), String(repeating: "y", count: 1000),
  ]

  @Test func `texts come out as they went in`() {
    var table = TextTable()
    let entries = Self.texts.map { table.add($0) }
    #expect(entries.map { table[$0] } == Self.texts)
    for (entry, text) in zip(entries, Self.texts) {
      #expect(entry.byteCount == text.utf8.count)
      #expect(entry.isEmpty == text.isEmpty)
      #expect(entry.room == entry.words.count * 8)
      #expect(entry.isQuotable == !["a\"b", "tab\there"].contains(text))
    }
  }

  @Test(
    arguments: texts + [
      "pw=secret", "smtp://user:secret@host", "pw secret --pw secret", "1234567--pw secret",
      "12345678--pw secret", String(repeating: "x", count: 101),
    ]
  )
  func `an excerpt is added only if it is the text itself`(_ text: String) {
    var table = TextTable()
    let before = table.add("before")
    let entry = table.add(excerpt: text.utf8Span.span)
    let after = table.add("after")
    if let entry {
      #expect(table[entry] == text)
      #expect(Excerpt.of(text) == text)
    } else {
      #expect(table.words.count == before.words.count + after.words.count)
    }
    let isPlain =
      text.utf8.count <= 100 && text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x3D && $0 != 0x3A }
      && !text.contains("--")
    #expect((entry != nil) == isPlain)
  }
}
