import NotificationCenter
import Testing

@testable import Migration
@testable import Reporting

@Suite struct PhraseTableTests {
  /// Rules of every kind, with and without a name, and one whose name has to be escaped.
  private static let names = RuleNames(
    Configuration(
      device: Device(),
      accounts: [],
      rules: RuleList(
        [
          ("event", "Rule - 1"), ("ALERT", "R"), ("", "without a kind"), ("other", "地震"),
          ("event", ""), ("alert", "a \"quoted\" name"),
        ].map { Rule(kind: $0.0, id: "17", name: $0.1, pairs: []) }
      )
    )
  )

  @Test(arguments: Language.allCases)
  func `lists of rules read like their phrases`(_ language: Language) {
    let numbers = Array(0..<6)
    let rules = RuleReferences(of: Self.names, numbers: numbers)
    let places = RulePlaces(
      of: Self.names, numbers: numbers.map { RulePlaces.Numbers(rule: $0, pair: $0 * 9 + 1) })
    let pairs: [(Phrase.Value, Phrase.Value)] = [
      (.rules(rules), .list(rules.map(\.phrase), separator: .betweenRules)),
      (.places(places), .list(places.map(\.phrase), separator: .betweenPlaces)),
    ]
    let translation = Translation.of(language)
    for (short, long) in pairs {
      let (phrase, expected) = (Phrase(.serves, .places, short), Phrase(.serves, .places, long))
      #expect(translation.text(phrase) == translation.text(expected))
      #expect(Self.json(phrase, translation) == Self.json(expected, translation))
    }
  }

  private static func json(_ phrase: Phrase, _ translation: Translation) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 256)
    translation.json.append(phrase, to: &buffer)
    return buffer.drain()
  }
}
