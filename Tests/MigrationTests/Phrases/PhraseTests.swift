import Testing

@testable import Migration

@Suite struct PhraseTests {
  private typealias Argument = Phrase.Argument

  @Test(arguments: [
    [], [Argument(.id, .text("1"))], [Argument(.id, .text("1")), Argument(.pair, .number(2))],
  ])
  func `what is put in comes out`(_ arguments: [Phrase.Argument]) {
    let phrase = Phrase(.serves, arguments)
    #expect(phrase.arguments == arguments)
    for argument in arguments {
      var values: [Phrase.Value] = []
      phrase.withValue(of: argument.parameter) { values.append(copy $0) }
      #expect(values == [argument.value])
    }
    phrase.withValue(of: .mailbox) { _ in Issue.record("nothing was put in there") }
  }

  @Test func `a phrase is the same however its value was given`() {
    let phrase = Phrase(.serves, .id, .text("1"))
    #expect(phrase == Phrase(.serves, [Argument(.id, .text("1"))]))
    #expect(phrase != Phrase(.serves, .id, .text("2")))
    #expect(phrase != Phrase(.serves, .email, .text("1")))
    #expect(phrase != Phrase(.serves))
    #expect(Phrase(.serves) == Phrase(.serves, []))
  }
}
