import Testing
import XMLSyntax

@Suite struct XMLAttributesTests {
  private func attributes(_ tag: String) throws -> [(name: String, value: String)] {
    try XMLDocument(tag).attributes(of: 0).map {
      ($0.name, String(decoding: $0.value.bytes, as: UTF8.self))
    }
  }

  @Test(arguments: ["<a/>", "<a />", "<a></a>", "<a\n></a>", "<a>b='1'</a>"])
  func `no attributes`(tag: String) throws {
    #expect(try attributes(tag).isEmpty)
  }

  @Test(arguments: [
    "<a b=\"1\" c='2'/>", "<a b='1' c=\"2\"></a>", "<a\n\tb = '1'\r\n c\n=\n\"2\"\n/>",
    "<a b='&#49;' c='&#x32;' ></a>",
  ])
  func `any spacing and either quote`(tag: String) throws {
    let attributes = try attributes(tag)
    #expect(attributes.map(\.name) == ["b", "c"])
    #expect(attributes.map(\.value) == ["1", "2"])
  }

  @Test func `values may hold what ends a tag, and the other quote`() throws {
    let attributes = try attributes(#"<a b=">" c="/>" d="'" e='"' f='x="1"' g=''>t</a>"#)
    #expect(attributes.map(\.name) == ["b", "c", "d", "e", "f", "g"])
    #expect(attributes.map(\.value) == [">", "/>", "'", "\"", "x=\"1\"", ""])
  }

  @Test func `references are decoded and keep their place`() throws {
    let document = try XMLDocument("<a é='&lt;1&#10;'/>")
    let attribute = try #require(document.attributes(of: 0).first)
    #expect(attribute.name == "é")
    #expect(attribute.value.bytes == Array("<1\n".utf8))
    #expect(document.text(in: attribute.valueRange) == "&lt;1&#10;")
    #expect(document.text(in: attribute.value.sourceRange(of: 0..<1)) == "&lt;")
  }

  @Test func `names keep their prefixes, declarations of namespaces count`() throws {
    #expect(
      try attributes("<q:a xmlns:q='urn:q' q:b='1' xml:lang='de'/>").map(\.name)
        == ["xmlns:q", "q:b", "xml:lang"])
  }
}
