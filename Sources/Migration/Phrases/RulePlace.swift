/// A pair of a rule as messages name it: `event rule "Rule - 1", pair 2`.
public struct RulePlace: Hashable, Sendable {
  public let rule: RuleReference
  /// Counts from 1.
  public let pair: Int

  public init(rule: RuleReference, pair: Int) {
    self.rule = rule
    self.pair = pair
  }

  /// The same as a phrase.
  public var phrase: Phrase {
    Phrase(
      .pairOfRule,
      [
        Phrase.Argument(.rule, .rule(rule)), Phrase.Argument(.pair, .number(pair)),
      ]
    )
  }
}
