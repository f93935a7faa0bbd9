import Foundation
import Testing

@testable import Migration
@testable import Reporting

@Suite struct JSONWriterRulesTests {
  private struct Rule: Decodable, Equatable {
    let kind, id, name: String
  }

  private struct Relink: Decodable, Equatable {
    let rule: Rule
    let pair: Int
    let from, to, change: String
  }

  private static let texts = [
    "", "1", "Rule - 1", "a\"b", "line\nend", "Größe 地震", "\u{7F}",
    String(repeating: "x", count: 4100),
  ]

  @Test(arguments: texts, texts)
  func `rules and references come out of a parser as they went in`(_ text: String, _ other: String)
    throws
  {
    let expected = [
      Rule(kind: "event", id: text, name: other), Rule(kind: text, id: other, name: ""),
    ]
    for rule in expected {
      let reference = RuleReference(kind: rule.kind, id: rule.id, name: rule.name)
      var json = JSONWriter()
      json.array([reference, reference]) { $0.write($1) }
      #expect(try JSONDecoder().decode([Rule].self, from: Data(json.bytes)) == [rule, rule])
      let relink = RelinkReport(
        rule: reference, pair: 7, from: other, to: text, change: .replaced
      )
      json = JSONWriter()
      json.array([relink, relink]) { $0.write($1) }
      let read = Relink(rule: rule, pair: 7, from: other, to: text, change: "replaced")
      #expect(try JSONDecoder().decode([Relink].self, from: Data(json.bytes)) == [read, read])
    }
  }
}
