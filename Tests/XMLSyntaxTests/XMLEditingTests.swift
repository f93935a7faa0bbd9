import ConfigText
import Testing
import XMLSyntax

@Suite struct XMLEditingTests {
  private func content(_ content: String, settingTo value: String) throws -> String {
    let document = try XMLDocument("<a>\(content)</a>")
    let bytes = try document.applying(document.edits(settingValueOf: 0, to: value))
    let changed = try XMLDocument(parsing: bytes)
    #expect(changed.value(of: 0) == value)
    return changed.text(in: changed.contentRange(of: 0))
  }

  @Test(arguments: [
    ("old", "new"), ("  old\n\t", "  new\n\t"), ("&#111;ld", "new"), ("two words", "new"),
    ("old<!-- stays -->", "new<!-- stays -->"), ("o<!-- stays -->ld", "new<!-- stays -->"),
    ("<b/>old", "<b/>new"), ("<?p?> old ", "<?p?> new "),
  ])
  func `text stays text`(old: String, new: String) throws {
    #expect(try content(old, settingTo: "new") == new)
  }

  @Test(arguments: [
    ("<![CDATA[old]]>", "<![CDATA[new]]>"), (" <![CDATA[ old ]]>\n", " <![CDATA[ new ]]>\n"),
    ("<![CDATA[o]]><![CDATA[ld]]>", "<![CDATA[new]]>"), ("<![CDATA[]]>", "<![CDATA[new]]>"),
    ("<!-- stays --><![CDATA[old]]>", "<!-- stays --><![CDATA[new]]>"),
  ])
  func `what was CDATA alone stays CDATA`(old: String, new: String) throws {
    #expect(try content(old, settingTo: "new") == new)
  }

  @Test(arguments: ["o<![CDATA[ld]]>", "<![CDATA[o]]>ld", "&#111;<![CDATA[l]]>d"])
  func `a mixture becomes text`(old: String) throws {
    #expect(try content(old, settingTo: "new") == "new")
  }

  @Test func `text is escaped as its place needs`() throws {
    #expect(try content("old", settingTo: "<a&b>\rc") == "&lt;a&amp;b&gt;&#13;c")
    #expect(
      try content("<![CDATA[old]]>", settingTo: "<a>]]>&") == "<![CDATA[<a>]]]]><![CDATA[>&]]>")
  }

  @Test(arguments: [("old", ""), ("<![CDATA[old]]>", "<![CDATA[]]>"), (" old ", "  ")])
  func `a value goes and its place stays`(old: String, new: String) throws {
    #expect(try content(old, settingTo: "") == new)
  }

  @Test(arguments: ["old", "<![CDATA[old]]>", "o<!-- -->ld", "ol&#100;", " <![CDATA[o]]>ld "])
  func `the same value is no edit`(content: String) throws {
    let document = try XMLDocument("<a>\(content)</a>")
    #expect(document.edits(settingValueOf: 0, to: "old").isEmpty)
  }

  @Test(arguments: [
    ("<a/>", "<a>new</a>"), ("<a />", "<a>new</a>"), ("<a\n/>", "<a>new</a>"),
    ("<a b='/'/>", "<a b='/'>new</a>"), ("<a b=\"1\" />", "<a b=\"1\">new</a>"),
    ("<q:a xmlns:q='q'/>", "<q:a xmlns:q='q'>new</q:a>"), ("<a b='>'></a>", "<a b='>'>new</a>"),
  ])
  func `an empty element is opened when something comes into it`(old: String, new: String) throws {
    let document = try XMLDocument(old)
    let bytes = try document.applying(document.edits(settingValueOf: 0, to: "new"))
    #expect(String(decoding: bytes, as: UTF8.self) == new)
    #expect(document.edits(settingValueOf: 0, to: "").isEmpty)
  }

  @Test(arguments: ["<b>old</b>", "<b><![CDATA[old]]></b>"])
  func `a character that the encoding lacks becomes a reference`(element: String) throws {
    let head = "<?xml version='1.0' encoding='ISO-8859-1'?>"
    let document = try XMLDocument(parsing: Array("\(head)<a>\(element)</a>".utf8))
    let bytes = try document.applying(document.edits(settingValueOf: 1, to: "é警"))
    #expect(String(decoding: bytes, as: UTF8.self) == "\(head)<a><b>&#233;&#35686;</b></a>")
    #expect(try XMLDocument(parsing: bytes).value(of: 1) == "é警")
  }

  @Test(arguments: [
    ("<r>\n  <x/>\n  <y/>\n</r>", "<r>\n  <y/>\n</r>"),
    ("<r>\r\n\t<x>1</x>\r\n</r>\r\n", "<r>\r\n</r>\r\n"),
    ("<r>\n  <x>\n    <z/>\n  </x> \t\n</r>", "<r>\n</r>"),
    ("<r>\n\n  <x/>\n\n</r>", "<r>\n\n\n</r>"),
    ("<r>\n <!-- stays -->\n <x/>\n</r>", "<r>\n <!-- stays -->\n</r>"),
  ])
  func `a record alone on its lines goes with them`(old: String, new: String) throws {
    try expectRemoval(in: old, gives: new)
  }

  @Test(arguments: [
    ("<r><x/></r>", "<r></r>"), ("<r>\n  <x/><y/>\n</r>", "<r>\n  <y/>\n</r>"),
    ("<r>\n  <x/> <!-- stays -->\n</r>", "<r>\n   <!-- stays -->\n</r>"),
    ("<r>\n  <y/> <x/>\n</r>", "<r>\n  <y/> \n</r>"), ("<r>\n  <x/></r>", "<r>\n  </r>"),
    ("<r> <x/>\n</r>", "<r> \n</r>"), ("<r>\r  <x/>\r</r>", "<r>\r  \r</r>"),
  ])
  func `any other record goes alone`(old: String, new: String) throws {
    try expectRemoval(in: old, gives: new)
  }

  private func expectRemoval(in old: String, gives new: String) throws {
    let document = try XMLDocument(old)
    let range = document.removalRange(of: try #require(document.first("x")))
    let bytes = try document.applying([.deletion(of: range)])
    #expect(String(decoding: bytes, as: UTF8.self) == new)
  }
}
