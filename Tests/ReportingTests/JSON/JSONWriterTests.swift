import Foundation
import Testing

@testable import Reporting

@Suite struct JSONWriterTests {
  /// Every control character, what has to be escaped, and characters of every length in UTF-8.
  private static let texts =
    (0..<0x20).map { String(Unicode.Scalar(UInt8($0))) } + [
      "", "plain", "\"", "\\", "\\\"\\", "/", "a\nb\r\n\t", "\u{7F}", "\u{80}\u{9F}", "é", "地",
      "🙂", "e\u{301}", "\u{FEFF}", "\u{2028}\u{2029}", "\u{202E}", "</script>", "\u{FFFD}",
    ]

  @Test(arguments: texts)
  func `any text comes out of a parser as it went in`(_ text: String) throws {
    var json = JSONWriter()
    json.array([text]) { $0.string($1) }
    let parsed = try JSONDecoder().decode([String].self, from: Data(json.bytes))
    // Scalar by scalar: equal texts may be written differently.
    #expect(parsed.map { Array($0.unicodeScalars) } == [Array(text.unicodeScalars)])
    #expect(!json.bytes.contains { $0 < 0x20 || $0 == 0x7F })
  }

  @Test func `bytes that are no text become replacement characters`() throws {
    var json = JSONWriter()
    json.array([String(decoding: [0x61, 0xFF, 0xC3] as [UInt8], as: UTF8.self)]) { $0.string($1) }
    let parsed = try JSONDecoder().decode([String].self, from: Data(json.bytes))
    #expect(parsed == ["a\u{FFFD}\u{FFFD}"])
  }

  @Test func `commas stand between members only`() {
    var json = JSONWriter()
    json.object { json in
      json.member("none", nil)
      json.member("text", "a")
      json.member("none", nil)
      json.member("number", -7)
      json.key("empty")
      json.object { _ in }
      json.key("list")
      json.array([1, 2]) { $0.number($1) }
      json.key("lists")
      json.array([[1], []]) { json, list in json.array(list) { $0.number($1) } }
      json.member("last", 0)
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"text":"a","number":-7,"empty":{},"list":[1,2],"lists":[[1],[]],"last":0}"#
    )
  }
}
