import ConfigText
import TestSupport
import Testing

@testable import XMLSyntax

/// The scan may call a text well-formed only where libxml2 does, and has to do so for the texts
/// that exports are made of.
@Suite struct XMLJudgeTests {
  /// What comes of a text.
  private enum Outcome: Equatable {
    case read(starts: [Int], ends: [Int])
    case refused(Refusal)
  }

  private static func outcome(of bytes: [UInt8], judge: XMLJudge) -> Outcome {
    do throws(XMLSyntaxError) {
      let document = try XMLDocument(parsing: bytes, judge: judge)
      for element in 0..<document.elementCount
      where document.value(of: element) != document.decodedValue(of: element).trimmed {
        Issue.record("a value is misread in \(String(decoding: bytes, as: UTF8.self))")
      }
      let ranges = (0..<document.elementCount).map(document.range(of:))
      return .read(starts: ranges.map(\.lowerBound), ends: ranges.map(\.upperBound))
    } catch {
      return .refused(error.refusal)
    }
  }

  private static func judgesAgree(on bytes: [UInt8]) -> Bool {
    outcome(of: bytes, judge: .libxml2) == outcome(of: bytes, judge: .scanOrLibxml2)
  }

  private static func isPlain(_ text: String) throws -> Bool {
    try XMLDocument(parsing: Array(text.utf8), judge: .scanOrLibxml2).isPlain
  }

  @Test(arguments: try FixtureFile.all(extensions: ["xml"]))
  func `the judges agree on every fixture`(file: FixtureFile) throws {
    #expect(Self.judgesAgree(on: try file.bytes()))
  }

  /// Pieces that matter to the grammar, put into documents at random.
  private static let pieces = [
    "<", ">", "/", "</", "/>", "&", "&amp;", "&#65;", "&x;", ";", "]]>", "]", "<![CDATA[", "<!--",
    "-->", "--", "-", "<?", "?>", "<?xml version=\"1.0\"?>", "\"", "'", "=", " ", "\n", "\r", "\t",
    "<a>", "</a>", "<a/>", "<a b=\"c\"/>", "<a b='c' b='d'/>", "<a xmlns='d'/>", "<a:b/>",
    "<a xmlns:a='d' a:b='' b=''/>", "xml", ":", "1", "é", "\u{FFFE}", "\u{FEFF}", "\u{0}", "\u{1}",
    "\u{7F}", "\u{85}", "<!DOCTYPE a>",
  ].map { Array($0.utf8) }

  private static let seeds = [
    "<a/>", "<a>b</a>", "<a b=\"c\" d='e'>f<!-- g --><h/></a>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<a>\n <b><![CDATA[c]]></b>\n <d>&lt;</d>\n</a>\n",
    "\u{FEFF}<?xml version=\"1.0\"?><a>é<b c='警'/></a><!-- d -->",
    "<a>\n <b><c>d</c>\n  <e><![CDATA[f]]></e><g></g></b>\r\n\t<h i='j'>k</h><l> m </l>\n</a>",
  ]

  /// The scan reads on faster where much text follows.
  @Test(arguments: seeds, ["", "<!-- \(String(repeating: "x", count: 100)) -->"])
  func `the judges agree on documents that were damaged at random`(seed: String, tail: String) {
    var random = SeededGenerator(seed: 7)
    var accepted = 0
    for _ in 0..<1000 {
      var bytes = Array(seed.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let start = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0...3, using: &random))
        let piece = Self.pieces.randomElement(using: &random) ?? []
        bytes.replaceSubrange(start..<end, with: piece)
      }
      bytes += tail.utf8
      let outcome = Self.outcome(of: bytes, judge: .libxml2)
      if outcome != Self.outcome(of: bytes, judge: .scanOrLibxml2) {
        Issue.record("the judges differ on \(String(decoding: bytes, as: UTF8.self))")
      }
      if case .read = outcome { accepted += 1 }
    }
    // Otherwise nothing is learnt from it.
    #expect(accepted > 10)
  }

  @Test(arguments: [
    "<a/>", " \n<a> </a>\r\n", "<a></a>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" ?><a/>", "<!-- b --><a/>\n<!-- c -->",
    "<a><![CDATA[ & < ]] > ]]></a>", "<a>&amp; &lt; &gt; &quot; &apos; > é 警 😀</a>",
    "<A_1-b.c d=\"e>f\" g='\"' ><h /></A_1-b.c>",
  ])
  func `a plain text needs no other judge`(text: String) throws {
    #expect(try Self.isPlain(text))
  }

  @Test(arguments: [
    "<a></a >", "<a b = 'c'/>", "<a b='&amp;'/>", "<a>]</a>", "<a>&#65;</a>", "<a><?b?></a>",
    "<a xmlns='b'/>", "<a xml:lang='b'/>", "<a><b:c xmlns:b='d'/></a>", "<é/>", "<a>\u{FEFF}</a>",
    "<?xml version='1.0'?><a/>", "<?xml version=\"1.1\"?><a/>",
    String(repeating: "<a>", count: 210) + String(repeating: "</a>", count: 210),
  ])
  func `libxml2 is asked about anything else`(text: String) throws {
    #expect(try !Self.isPlain(text))
  }
}
