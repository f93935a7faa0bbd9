import ConfigText
import TestSupport
import Testing

@testable import XMLSyntax

/// What is read of a changed document may not depend on the document that it was before.
@Suite struct XMLRescanTests {
  private static let vocabulary = XMLVocabulary(["list", "item", "a", "b"].map { Array($0.utf8) })

  /// Everything that is known of an element.
  private struct Element: Equatable {
    let name: String
    let number: Int32
    let parent: Int?
    let range: Range<Int>
    let contentRange: Range<Int>
    let descendants: Range<Int>
    let value: String
  }

  private enum Outcome: Equatable {
    case read([Element])
    case refused(Refusal)
  }

  private static func outcome(of bytes: [UInt8], changedFrom original: XMLDocument?) -> Outcome {
    do throws(XMLSyntaxError) {
      let document =
        if let original {
          try XMLDocument(parsing: bytes, changedFrom: original, vocabulary: vocabulary)
        } else {
          try XMLDocument(parsing: bytes, vocabulary: vocabulary)
        }
      return .read(
        (0..<document.elementCount).map { element in
          Element(
            name: document.name(of: element),
            number: document.nameNumber(of: element),
            parent: document.parent(of: element),
            range: document.range(of: element),
            contentRange: document.contentRange(of: element),
            descendants: document.descendants(of: element),
            value: document.value(of: element)
          )
        }
      )
    } catch {
      return .refused(error.refusal)
    }
  }

  private static func original(_ text: String) throws -> XMLDocument {
    try XMLDocument(parsing: Array(text.utf8), vocabulary: vocabulary)
  }

  private static func rescan(_ text: String, changedFrom original: XMLDocument) -> [XMLNode]? {
    XMLRescan(
      Array(text.utf8), changedFrom: original, limits: XMLLimits(), vocabulary: vocabulary
    )?.nodes()
  }

  private static let list = """
    <?xml version="1.0" encoding="UTF-8" ?>
    <list version="1">
      <name><![CDATA[first]]></name><!-- a comment -->
      <item><a>1</a><b x="y">two</b><c/></item>
      <item>
        <a>2</a>
        <b><![CDATA[three]]></b>
        <item><item><a></a></item></item>
      </item>
      <item><a>3</a><b> four </b> five <c></c></item>
      <text>six &amp; seven</text>
    </list>
    <!-- The end of a document that is long enough to be read in blocks up to here. -->

    """

  @Test(arguments: [
    ("<a>2</a>", "<a>22</a>"), ("two", "<![CDATA[two]]>"), ("three", ""), ("first", "last"),
    ("    <a>2</a>\n", ""), ("<c/>", "<c/><c/>"), ("<c></c>", "<c><a>4</a></c>"),
    ("<b x=\"y\">two</b>", ""), (" version=\"1\"", " version=\"2\" x=''"), ("five", ""),
    ("<item><a>1</a><b x=\"y\">two</b><c/></item>", ""), ("<c/>", "<a/>"), ("six", "&lt;"),
    ("<item><item><a></a></item></item>", "<item/>"), ("a comment", "another <comment>"),
  ])
  func `a change is read as in any other document`(old: String, new: String) throws {
    let original = try Self.original(Self.list)
    let changed = Self.list.replacing(old, with: new)
    #expect(changed != Self.list)
    let bytes = Array(changed.utf8)
    let isRescanned = Self.rescan(changed, changedFrom: original) != nil
    #expect(isRescanned || old.contains("version"))
    #expect(
      Self.outcome(of: bytes, changedFrom: original)
        == Self.outcome(of: bytes, changedFrom: nil))
  }

  @Test(arguments: [
    ("<name>", "<!-- <name>"), ("five", "<![CDATA["), ("<a>1", "<a x='"), ("two", "]]>"),
    ("<a>3</a>", "<a>3</b>"), ("first", "\u{1}"), ("six", "é"), ("two", "<!--"),
    ("<?xml", "<!-- --><?xml"), ("</list>", "</list><list/>"), ("two", "&two;"),
    ("UTF-8", "US-ASCII"), ("<item><a>3", "<item></item><item><a>3</list>"),
  ])
  func `what opens or breaks something is never taken over`(old: String, new: String) throws {
    let original = try Self.original(Self.list)
    let changed = Self.list.replacing(old, with: new)
    #expect(changed != Self.list)
    let bytes = Array(changed.utf8)
    #expect(Self.rescan(changed, changedFrom: original) == nil)
    #expect(
      Self.outcome(of: bytes, changedFrom: original)
        == Self.outcome(of: bytes, changedFrom: nil))
  }

  @Test func `an element that ends in what is the same needs the same name`() throws {
    let original = try Self.original(Self.list)
    let changed = Self.list.replacing("<item>\n", with: "<other>\n")
    #expect(Self.rescan(changed, changedFrom: original) == nil)
  }

  @Test func `other numbers of names or other limits are not taken over`() throws {
    let original = try Self.original(Self.list)
    let bytes = Array(Self.list.utf8)
    let others = XMLVocabulary(["b", "a"].map { Array($0.utf8) })
    let document = try XMLDocument(parsing: bytes, changedFrom: original, vocabulary: others)
    let element = try #require(document.first("a"))
    #expect(document.nameNumber(of: element) == 1)
    var limits = XMLLimits()
    limits.depth = 3
    #expect(throws: XMLSyntaxError.self) {
      try XMLDocument(
        parsing: bytes, changedFrom: original, vocabulary: Self.vocabulary, limits: limits)
    }
  }

  @Test func `a document with many more elements is read, too`() throws {
    let original = try Self.original(Self.list)
    let more = String(repeating: "<item><a>4</a></item>\n", count: 100)
    let bytes = Array(Self.list.replacing("  <text>", with: more + "<text>").utf8)
    #expect(
      Self.outcome(of: bytes, changedFrom: original)
        == Self.outcome(of: bytes, changedFrom: nil))
  }

  @Test func `many comments in a row are read like any others`() throws {
    let comments = String(repeating: "<!-- the same -->", count: 100)
    let text = "<list><a>1</a>" + comments + "<b>2</b></list>" + comments
    let original = try Self.original(text)
    let changed = text.replacing("<a>1", with: "<a>2").replacing("<b>2", with: "<b>3")
    let nodes = try #require(Self.rescan(changed, changedFrom: original))
    #expect(nodes.map(\.start) == original.nodes.map(\.start))
  }

  private static let pieces = [
    "<", ">", "/", "</", "/>", "&amp;", "&x;", "]]>", "]", "<![CDATA[", "<!--", "-->", "<?", "?>",
    "<?xml version=\"1.0\"?>", "\"", "'", "=", " ", "\n", "\r", "<a>", "</a>", "<a/>", "<item>",
    "</item>", "<b x='y'/>", "<a><b>c</b></a>", "<item><a>1</a></item>\n", "x", "12", "é", "\u{0}",
  ].map { Array($0.utf8) }

  @Test(arguments: 1...8)
  func `documents that were changed at random are read as any other`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let original = try Self.original(Self.list)
    let text = original.source.text
    var taken = 0
    for _ in 0..<500 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let start = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
          let end = min(bytes.count, start + Int.random(in: 1...20, using: &random))
          bytes.removeSubrange(start..<end)
        case 1:
          let from = Int.random(in: 0..<text.count, using: &random)
          let end = min(text.count, from + Int.random(in: 1...80, using: &random))
          bytes.insert(contentsOf: text[from..<end], at: start)
        case 2:
          // A whole record of the document once more, or instead of another.
          let element = Int.random(in: 1..<original.elementCount, using: &random)
          let other = Int.random(in: 1..<original.elementCount, using: &random)
          let (range, place) = (original.range(of: element), original.range(of: other))
          guard place.upperBound <= bytes.count else { continue }
          let end = Bool.random(using: &random) ? place.upperBound : place.lowerBound
          bytes.replaceSubrange(place.lowerBound..<end, with: text[range])
        default:
          bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: start)
        }
      }
      let outcome = Self.outcome(of: bytes, changedFrom: original)
      if outcome != Self.outcome(of: bytes, changedFrom: nil) {
        Issue.record("read otherwise: \(String(decoding: bytes, as: UTF8.self))")
      }
      if Self.rescan(String(decoding: bytes, as: UTF8.self), changedFrom: original) != nil {
        taken += 1
      }
    }
    // Otherwise nothing is learnt from it.
    #expect(taken > 10)
  }
}
