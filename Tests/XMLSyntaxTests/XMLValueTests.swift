import Testing
import XMLSyntax

@Suite struct XMLValueTests {
  @Test(arguments: [
    ("", ""), ("x", "x"), ("  x\n", "x"), ("two  words", "two  words"), ("\u{A0}x", "\u{A0}x"),
    ("]]", "]]"), ("é警😀", "é警😀"),
  ])
  func `text`(content: String, value: String) throws {
    #expect(try XMLDocument("<a>\(content)</a>").value(of: 0) == value)
  }

  @Test(arguments: [
    ("<![CDATA[x]]>", "x"), (" <![CDATA[ x ]]>\n", "x"), ("<![CDATA[]]>", ""),
    ("<![CDATA[ ]]>", ""), ("<![CDATA[]]]>", "]"), ("<![CDATA[]]]]>", "]]"),
    ("<![CDATA[a]b]]>", "a]b"), ("<![CDATA[<b>&amp;</b>]]>", "<b>&amp;</b>"),
    ("<![CDATA[<!-- x -->]]>", "<!-- x -->"), ("<![CDATA[>]]>", ">"),
  ])
  func `CDATA`(content: String, value: String) throws {
    #expect(try XMLDocument("<a>\(content)</a>").value(of: 0) == value)
  }

  @Test(arguments: ["1", " 1\n", "<![CDATA[1]]>"])
  func `a single byte`(content: String) throws {
    #expect(try XMLDocument("<a>\(content)</a>").singleByte(of: 0) == UInt8(ascii: "1"))
  }

  @Test(arguments: ["", " ", "\n", "12", "&#49;", "é", "<![CDATA[]]>", "<b/>"])
  func `anything else is no single byte`(content: String) throws {
    #expect(try XMLDocument("<a>\(content)</a>").singleByte(of: 0) == nil)
  }

  @Test(arguments: [
    ("", ""), (" \n ", ""), ("x", "x"), (" x", "x"), ("x\n", "x"), ("a]b", "a]b"),
    ("a&lt;b", "a<b"),
    ("a\rb", "a\nb"), ("a<!-- x -->b", "ab"), ("<b>x</b>", ""), ("a<b/>", "a"), ("<!-- x -->", ""),
    ("0123456789abcdef", "0123456789abcdef"), ("0123456789abcdef0", "0123456789abcdef0"),
    ("<![CDATA[x]]>", "x"), ("<![CDATA[]]>", ""), ("<![CDATA[ x]]>", "x"), ("<![CDATA[x ]]>", "x"),
    ("<![CDATA[x]]> ", "x"), (" <![CDATA[x]]>", "x"), ("<![CDATA[a\rb]]>", "a\nb"),
    ("<![CDATA[a]b]]>", "a]b"), ("<![CDATA[a]]><![CDATA[b]]>", "ab"),
    ("<![CDATA[a]]>b<![CDATA[c]]>", "abc"), ("<![CDATA[a]]><b/><![CDATA[c]]>", "ac"),
    ("<![CDATA[0123456789abcdef]]>", "0123456789abcdef"),
  ])
  func `values far from the end of the text`(content: String, value: String) throws {
    for tail in 0...20 {
      let end = String(repeating: "-", count: tail)
      #expect(try XMLDocument("<r><a>\(content)</a>\(end)</r>").value(of: 1) == value)
    }
  }

  @Test(arguments: [
    ("<![CDATA[a]]><![CDATA[b]]>", "ab"), ("<![CDATA[a]]> <![CDATA[b]]>", "a b"),
    ("<![CDATA[a]]]]><![CDATA[>b]]>", "a]]>b"), ("<![CDATA[]]><![CDATA[]]>", ""),
    ("<![CDATA[ ]]><![CDATA[x]]>", "x"),
  ])
  func `several sections`(content: String, value: String) throws {
    #expect(try XMLDocument("<a>\(content)</a>").value(of: 0) == value)
  }

  @Test(arguments: [
    ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"), ("&#65;&#x42;&#x1F600;", "AB😀"), ("&#065;", "A"),
    ("&amp;lt;", "&lt;"), ("&#x4a;&#x4A;", "JJ"), ("a&#13;b", "a\rb"), ("&#32;x&#9;", "x"),
    ("&#xA0;", "\u{A0}"),
  ])
  func `references`(content: String, value: String) throws {
    #expect(try XMLDocument("<a>\(content)</a>").value(of: 0) == value)
  }

  @Test(arguments: [
    ("a<![CDATA[b]]>c", "abc"), ("<![CDATA[a]]>&amp;b", "a&b"), ("a<!-- x -->b", "ab"),
    ("a<?p x?>b", "ab"), ("a<b>x</b>c", "ac"), ("<b>x</b>", ""), ("<b/>x<b/>", "x"),
    ("<!-- <![CDATA[ -->x<!-- ]]> -->", "x"), ("<![CDATA[<!--]]>x<![CDATA[-->]]>", "<!--x-->"),
    ("<?p <a>?>x", "x"), ("<!---->x", "x"), ("<b c='>'/>x", "x"), ("<?p?>x", "x"),
  ])
  func `mixtures, in which only characters count`(content: String, value: String) throws {
    #expect(try XMLDocument("<a>\(content)</a>").value(of: 0) == value)
  }

  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("<![CDATA[a\r\nb\r]]>c", "a\nb\nc"), ("a\r\r\nb", "a\n\nb"),
  ])
  func `every line end is a line feed`(content: String, value: String) throws {
    #expect(try XMLDocument("<a>\(content)</a>").value(of: 0) == value)
  }

  @Test func `each decoded byte knows what stands for it`() throws {
    let document = try XMLDocument("<a>x&#x8B66;<!-- -->\r\n<![CDATA[y]]></a>")
    let decoded = document.decodedValue(of: 0)
    #expect(decoded.bytes == Array("x警\ny".utf8))
    #expect(document.text(in: decoded.sourceRange(of: 0..<1)) == "x")
    #expect(document.text(in: decoded.sourceRange(of: 1..<4)) == "&#x8B66;")
    #expect(document.text(in: decoded.sourceRange(of: 2..<3)) == "&#x8B66;")
    #expect(document.text(in: decoded.sourceRange(of: 4..<5)) == "\r\n")
    #expect(document.text(in: decoded.sourceRange(of: 5..<6)) == "y")
    #expect(decoded.sourceRange(of: 3..<3).isEmpty)
  }
}
