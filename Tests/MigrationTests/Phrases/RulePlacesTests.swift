import NotificationCenter
import Testing

@testable import Migration

@Suite struct RulePlacesTests {
  private static let names = RuleNames(
    Configuration(
      device: Device(),
      accounts: [],
      rules: RuleList(["1", "2"].map { Rule(kind: "event", id: $0, name: "", pairs: []) })
    )
  )

  private static func places(_ numbers: (rule: Int, pair: Int)...) -> RulePlaces {
    RulePlaces(
      of: names, numbers: numbers.map { RulePlaces.Numbers(rule: $0.rule, pair: $0.pair) })
  }

  @Test func `the pairs come in their order`() {
    let places = Self.places((1, 2), (0, 1))
    #expect(places.map(\.rule.id) == ["2", "1"])
    #expect(places.map(\.pair) == [2, 1])
    #expect(Self.places().isEmpty)
  }

  @Test func `lists are equal if their pairs are`() {
    #expect(Self.places((0, 1), (1, 1)) == Self.places((0, 1), (1, 1)))
    #expect(Self.places((0, 1)).hashValue == Self.places((0, 1)).hashValue)
    #expect(Self.places((0, 1)) != Self.places((0, 2)))
    #expect(Self.places((0, 1)) != Self.places((1, 1)))
    #expect(Self.places((0, 1)) != Self.places((0, 1), (0, 1)))
  }
}
