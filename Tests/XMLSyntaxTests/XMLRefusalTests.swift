import ConfigText
import TestSupport
import Testing
import XMLSyntax

@Suite struct XMLRefusalTests {
  private static let codes = [
    "document-type", "encoding-mismatch", "not-well-formed", "too-deep", "too-many-attributes",
    "unsupported-encoding",
  ]

  private static func documents() throws -> [FixtureFile] {
    try codes.flatMap { try FixtureFile.all(in: "refused/\($0)", extensions: ["xml"]) }
  }

  @Test(arguments: try documents())
  func `a refused document gives its code and place`(file: FixtureFile) throws {
    let refusal = try #require(XMLDocument.refusal(of: try file.bytes()))
    let place = try #require(refusal.place)
    #expect(refusal.code == file.folderName)
    if let expected = file.companionText(suffix: ".place") {
      #expect("\(place)" == expected.trimmingASCIIWhiteSpace)
    }
  }

  @Test(arguments: [
    ("", 1), ("<", 1), ("<a", 1), ("<a>", 1), ("<a>\n<b>\n</a>", 3), ("<a/>\n<b/>", 2),
    ("<a/>\ntext", 2), ("text<a/>", 1), ("<a>\n&nosuch;</a>", 2), ("<a>\n& b</a>", 2),
    ("<a b='1'\nb='2'/>", 2), ("<a b=1/>", 1), ("<a b/>", 1), ("<a\nb='<'/>", 2),
    ("<a b='1'c='2'/>", 1), ("<a>]]></a>", 1), ("<a><!-- -- --></a>", 1), ("<a><!-- </a>", 1),
    ("<a><![CDATA[ </a>", 1), ("<a><?p </a>", 1), ("<a>\n<?xml version='1.0'?></a>", 2),
    (" <?xml version='1.0'?><a/>", 1), ("<a>&#0;</a>", 1), ("<a>&#xD800;</a>", 1),
    ("<a>&#x110000;</a>", 1), ("<a>&#;</a>", 1), ("<a>&amp</a>", 1), ("<a>\u{1}</a>", 1),
    ("<a>\n\u{0}</a>", 2), ("<a\u{0}/>", 1), ("<a>\u{FFFF}</a>", 1), ("<1/>", 1), ("<a></ a>", 1),
    ("<a></a b='1'>", 1), ("</a>", 1), ("<a></a></a>", 1), ("<!ELEMENT a ANY><a/>", 1),
    ("<!doctype a><a/>", 1), ("<a><!x></a>", 1), ("<>", 1), ("<a></></a>", 1),
  ])
  func `what is not well-formed is refused where it goes wrong`(text: String, line: Int) {
    let refusal = XMLDocument.refusal(of: Array(text.utf8))
    #expect(refusal?.code == "not-well-formed")
    #expect(refusal?.place?.line == line)
  }

  @Test func `a message quotes nothing of the document`() {
    for text in ["<a><b>swordfish</c></a>", "<a b='swordfish'b='1'/>", "<a>&swordfish;</a>"] {
      let refusal = XMLDocument.refusal(of: Array(text.utf8))
      #expect(refusal?.message.contains("swordfish") == false)
    }
  }

  @Test(arguments: [
    ("<!DOCTYPE a><a/>", Place(line: 1, column: 1)),
    (
      "<?xml version='1.0'?>\n <!DOCTYPE a [<!ENTITY b 'c'>]>\n<a>&b;</a>",
      Place(line: 2, column: 2)
    ),
    ("<!-- é --><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", Place(line: 1, column: 11)),
    ("<a>\n<!DOCTYPE a></a>", Place(line: 2, column: 1)),
    ("\u{FEFF}<!DOCTYPE a><a/>", Place(line: 1, column: 1)),
  ])
  func `a document type declaration is refused, whatever it says`(text: String, place: Place) {
    let refusal = XMLDocument.refusal(of: Array(text.utf8))
    #expect(refusal?.code == "document-type")
    #expect(refusal?.place == place)
  }

  @Test func `what only looks like a document type declaration is none`() {
    let text =
      "<a b='&lt;!DOCTYPE a>'><!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]><?p <!DOCTYPE?></a>"
    #expect(XMLDocument.refusal(of: Array(text.utf8)) == nil)
  }

  @Test func `elements are nested 256 deep and no deeper`() {
    func nested(_ depth: Int) -> [UInt8] {
      let open = Array(repeating: "<a>", count: depth).joined(separator: "\n")
      return Array((open + String(repeating: "</a>", count: depth)).utf8)
    }
    #expect(XMLDocument.refusal(of: nested(256)) == nil)
    let refusal = XMLDocument.refusal(of: nested(257))
    #expect(refusal?.code == "too-deep")
    #expect(refusal?.place == Place(line: 257, column: 1))
  }

  @Test func `hostile depth costs no stack`() {
    let bytes = Array(String(repeating: "<a>", count: 300_000).utf8)
    #expect(XMLDocument.refusal(of: bytes)?.code == "too-deep")
  }

  @Test func `an element has 1,000 attributes and no more`() {
    func element(_ count: Int) -> [UInt8] {
      Array(("<r>\n <a" + (0..<count).map { " a\($0)='>'" }.joined() + "/></r>").utf8)
    }
    #expect(XMLDocument.refusal(of: element(1000)) == nil)
    let refusal = XMLDocument.refusal(of: element(1001))
    #expect(refusal?.code == "too-many-attributes")
    #expect(refusal?.place == Place(line: 2, column: 2))
  }

  @Test(arguments: [
    ("<a>\n <b>", "</b></a>", Place(line: 2, column: 5)),
    ("<a>\n<b c='", "'/></a>", Place(line: 2, column: 6)),
    ("<a>\n <!--", "--></a>", Place(line: 2, column: 2)),
    ("<a>\n <![CDATA[", "]]></a>", Place(line: 2, column: 2)),
    ("<a>\n <?p ", "?></a>", Place(line: 2, column: 2)),
  ])
  func `a value has 10,000,000 bytes and no more`(before: String, after: String, place: Place) {
    let value = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_001)
    let refusal = XMLDocument.refusal(of: Array(before.utf8) + value + Array(after.utf8))
    #expect(refusal?.code == "value-too-long")
    #expect(refusal?.place == place)
  }

  @Test func `limits can be set`() {
    var limits = XMLLimits()
    (limits.depth, limits.attributes, limits.valueLength) = (2, 1, 5)
    func code(_ text: String) -> String? {
      XMLDocument.refusal(of: Array(text.utf8), limits: limits)?.code
    }
    #expect(code("<a><b c='1'>12345</b></a>") == nil)
    #expect(code("<a><b><c/></b></a>") == "too-deep")
    #expect(code("<a b='1' c='2'/>") == "too-many-attributes")
    #expect(code("<a>123456</a>") == "value-too-long")
  }
}
