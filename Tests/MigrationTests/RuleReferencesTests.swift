import NotificationCenter
import Testing

@testable import Migration

@Suite struct RuleReferencesTests {
  private static let names = RuleNames(
    Configuration(
      device: Device(),
      accounts: [],
      rules: RuleList(["1", "2", "3"].map { Rule(kind: "event", id: $0, name: "", pairs: []) })
    )
  )

  @Test func `the rules come in their order`() {
    let rules = RuleReferences(of: Self.names, numbers: [2, 0])
    #expect(rules.map(\.id) == ["3", "1"])
    #expect(RuleReferences(of: Self.names, numbers: []).isEmpty)
  }

  @Test func `lists are equal if their rules are`() {
    let rules = RuleReferences(of: Self.names, numbers: [1])
    let other = RuleNames(kind: "event", id: "2", name: "")
    #expect(rules == RuleReferences(of: other, numbers: [0]))
    #expect(rules.hashValue == RuleReferences(of: other, numbers: [0]).hashValue)
    #expect(rules != RuleReferences(of: Self.names, numbers: [0]))
    #expect(rules != RuleReferences(of: Self.names, numbers: [1, 1]))
  }
}
