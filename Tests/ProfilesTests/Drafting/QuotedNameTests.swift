import Testing

@testable import Profiles

@Suite struct QuotedNameTests {
  @Test(arguments: [
    (#"mail "Office""#, #"mail "{name}""#, "Office"),
    (#""a "b" c" d"#, #""{name}" d"#, #"a "b" c"#),
  ])
  func `what stands in quotes varies`(name: String, pattern: String, quoted: String) {
    #expect(QuotedName(name).pattern == pattern)
    #expect(QuotedName(name).quoted == quoted)
  }

  @Test(arguments: ["", "mail", "mail \"", "mail \"\"", "\""])
  func `a name without quotes has no pattern`(name: String) {
    #expect(QuotedName(name).pattern == nil)
  }
}
