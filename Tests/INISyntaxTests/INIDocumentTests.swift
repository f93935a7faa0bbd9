import ConfigText
import INISyntax
import Testing

@Suite struct INIDocumentTests {
  @Test(arguments: [
    ("", []), ("\n\r\n \t\n", []), ("a=b", ["a=b"]), ("a = b\n", ["a=b"]),
    ("\ta\t=\tb c \r\n", ["a=b c"]), ("a=", ["a="]), ("a =   \n", ["a="]), ("=b", ["=b"]),
    ("=", ["="]), ("a b = c", ["a b=c"]),
  ])
  func `a key and a value stand around the first =`(text: String, summary: [String]) throws {
    #expect(try INIDocument(text).summary == summary)
  }

  @Test(arguments: [
    ("a = b = c", ["a=b = c"]), ("a==", ["a=="]),
    (
      "enAuthPass = c2VjcmV0PT0=",
      [
        "enAuthPass=c2VjcmV0PT0="
      ]
    ),
  ])
  func `further = belong to the value`(text: String, summary: [String]) throws {
    #expect(try INIDocument(text).summary == summary)
  }

  @Test(arguments: [
    ("a = \"b\"", "b", true), ("a=\" b \"", " b ", true), ("a=\"\"", "", true),
    ("a=\"b\"c\"", "b\"c", true), ("a=\"b", "\"b", false), ("a=b\"", "b\"", false),
    ("a=\"", "\"", false), ("a='b'", "'b'", false), ("a=\"b\" c", "\"b\" c", false),
  ])
  func `quotes around the whole value are not part of it`(
    text: String, value: String, isQuoted: Bool
  ) throws {
    let document = try INIDocument(text)
    let entry = try #require(document.entries.first)
    #expect(document.value(of: entry) == value)
    #expect(entry.isQuoted == isQuoted)
  }

  @Test(arguments: ["; a=b", "# a=b", "  ;a=b", "\t# [a]", ";", "#"])
  func `a comment is a whole line`(text: String) throws {
    #expect(try INIDocument(text).summary == [])
    #expect(try INIDocument("a=1\n\(text)\nb=2").summary == ["a=1", "b=2"])
  }

  @Test func `comment signs inside a line are none`() throws {
    #expect(
      try INIDocument("a = 1 ; 2\nb;c = # 3\n[d] # 4").summary == ["a=1 ; 2", "b;c=# 3", "[d]"])
  }

  @Test(arguments: [
    ("[a]", ["[a]"]), (" [ a b ]\t\n", ["[a b]"]), ("[]", ["[]"]), ("[a]x", ["[a]"]),
    ("[a]b]", ["[a]b]"]), ("[[a]]", ["[[a]]"]), ("[a] = b", ["[a]"]), ("[a", []),
    ("[a = b", []),
    ("[", []), ("]a[", []),
  ])
  func `a header is a name in brackets`(text: String, summary: [String]) throws {
    #expect(try INIDocument(text).summary == summary)
  }

  @Test func `entries belong to the header before them`() throws {
    let document = try INIDocument("a=1\n[x]\nb=2\nc=3\n[y]\n[x]\nd=4\n")
    #expect(document.sections.map(document.name(of:)) == ["", "x", "y", "x"])
    #expect(document.sections.map(\.entries) == [0..<1, 1..<3, 3..<3, 3..<4])
  }

  @Test func `lines that are neither are passed over`() throws {
    #expect(try INIDocument("[x]\nneither\na=1\n???\n").summary == ["[x]", "a=1"])
  }

  @Test func `a lone carriage return ends no line`() throws {
    #expect(try INIDocument("a=1\rb=2\nc=3").summary == ["a=1\rb=2", "c=3"])
  }

  @Test func `keys compare without regard to ASCII case`() throws {
    let document = try INIDocument("User NAME = x")
    let entry = try #require(document.entries.first)
    #expect(document.key(of: entry) == "User NAME")
    #expect(document.key(of: entry, is: Array("uSER name".utf8)))
    #expect(!document.key(of: entry, is: Array("User Nam".utf8)))
  }

  @Test func `an entry is found by every offset on its line`() throws {
    let document = try INIDocument("; c\na = 1\n\n[x]\nb=\"2\"\r\nneither\nc=3")
    let numbers = (0...document.source.text.count).map { offset in
      document.entry(at: offset).map(document.value(of:))
    }
    let expected: [(String?, Int)] = [
      (nil, 4), ("1", 6), (nil, 1), (nil, 4), ("2", 7), (nil, 8), ("3", 3), (nil, 1),
    ]
    #expect(numbers == expected.flatMap { Array(repeating: $0.0, count: $0.1) })
  }
}
