import Migration
import TestSupport
import Testing

@Suite struct PhraseCodingTests {
  private static let place = Phrase(
    .pairOfRule,
    [
      Phrase.Argument(.rule, .phrase(Phrase(.eventRule, .name, .text("3:Rule\u{1E}\n\u{1}地")))),
      Phrase.Argument(.pair, .text("1")),
    ]
  )

  @Test(arguments: [
    Phrase(.ifPutBack), Phrase(.editAccount, .account, .text("")), place,
    Phrase(.serves, .places, .list([place, place], separator: .betweenPlaces)),
    Phrase(.serves, .places, .list([], separator: .betweenPlaces)),
  ])
  func `a phrase comes back`(_ phrase: Phrase) {
    #expect(Phrase(coded: phrase.coded) == phrase)
  }

  @Test(arguments: ["", "If it was not put back:", "P", "\u{1}", "\u{1}P3:abc1:0"])
  func `other text is no phrase`(_ text: String) {
    #expect(Phrase(coded: text) == nil)
  }

  @Test func `what is cut off is no phrase`() {
    let coded = Array(
      Phrase(.serves, .places, .list([Self.place], separator: .betweenPlaces)).coded.utf8)
    for length in coded.indices {
      #expect(Phrase(coded: String(decoding: coded[..<length], as: UTF8.self)) == nil)
    }
    #expect(Phrase(coded: String(decoding: coded, as: UTF8.self) + "1") == nil)
  }

  @Test func `every key has a name of its own`() {
    for key in PhraseKey.allCases { #expect(PhraseKey(name: key.name) == key) }
    #expect(PhraseKey(name: "step.unknown") == nil)
  }
}
