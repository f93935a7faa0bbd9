import ConfigText
import Testing
import XMLSyntax

@Suite struct XMLDocumentTests {
  private let text = "<?xml version='1.0'?>\n<a x='>'><b/><q:c >1</q:c\n><b><c/></b></a>\n"

  @Test func `elements are numbered in document order`() throws {
    let document = try XMLDocument(text)
    #expect((0..<document.elementCount).map(document.name(of:)) == ["a", "b", "q:c", "b", "c"])
    #expect((0..<document.elementCount).map(document.parent(of:)) == [nil, 0, 0, 0, 3])
    #expect(document.children(of: 0).map(\.self) == [1, 2, 3])
    #expect(document.children(of: 1).map(\.self) == [])
  }

  @Test func `ranges go from tag to tag`() throws {
    let document = try XMLDocument(text)
    #expect(document.text(in: document.range(of: 2)) == "<q:c >1</q:c\n>")
    #expect(document.text(in: document.contentRange(of: 2)) == "1")
    #expect(document.text(in: document.range(of: 1)) == "<b/>")
    #expect(document.contentRange(of: 1).isEmpty)
    #expect(document.text(in: document.contentRange(of: 3)) == "<c/>")
  }

  @Test func `names compare as a whole`() throws {
    let document = try XMLDocument(text)
    #expect(document.name(of: 2, is: Array("q:c".utf8)))
    #expect(!document.name(of: 2, is: Array("q:".utf8)))
    #expect(!document.name(of: 2, is: Array("c".utf8)))
    #expect(!document.name(of: 2, is: Array("Q:C".utf8)))
  }

  @Test func `names are found by their number`() throws {
    let names = ["b", "q:c", "bb", "zz"].map { Array($0.utf8) }
    let vocabulary = XMLVocabulary(names + names)
    let document = try XMLDocument(parsing: Array(text.utf8), vocabulary: vocabulary)
    let numbers = (0..<document.elementCount).map(document.nameNumber(of:))
    let (b, c) = (vocabulary.number(of: names[0]), vocabulary.number(of: names[1]))
    #expect(numbers == [-1, b, c, b, -1])
    #expect(b != c)
    #expect(vocabulary.number(of: Array("a".utf8)) == nil)
  }

  @Test func `so many names have numbers`() throws {
    let names = (0..<40_000).map { Array("n\($0)".utf8) }
    let vocabulary = XMLVocabulary(names)
    #expect(vocabulary.number(of: names[32_766]) == 32_766)
    #expect(vocabulary.number(of: names[32_767]) == nil)
  }

  @Test(arguments: [
    ("<a>  x</a>", 5), ("<a>\n<![CDATA[x]]></a>", 4), ("<a>  </a>", 3), ("<a/>", 4),
  ])
  func `a value begins at its first character`(text: String, offset: Int) throws {
    #expect(try XMLDocument(text).valueOffset(of: 0) == offset)
  }

  @Test(arguments: ["<a/>", " \r\n\t<a/>", "\u{FEFF}<a/>", "<", "<not xml"])
  func `what begins with a tag is meant to be XML`(text: String) {
    #expect(XMLDocument.looksLikeXML(Array(text.utf8)))
  }

  @Test func `UTF-16 is seen through`() throws {
    #expect(XMLDocument.looksLikeXML([0xFF, 0xFE, 0x3C, 0x00]))
    #expect(XMLDocument.looksLikeXML([0xFE, 0xFF, 0x00, 0x0A, 0x00, 0x3C]))
    #expect(XMLDocument.looksLikeXML([0x3C, 0x00, 0x3F, 0x00]))
  }

  @Test(arguments: ["", " ", "[System]\n", "key = <a/>", "; <a/>", "\u{FEFF}"])
  func `anything else is not`(text: String) {
    #expect(!XMLDocument.looksLikeXML(Array(text.utf8)))
  }
}
