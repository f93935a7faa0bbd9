/// Where a pair of a rule stands: indices from 0.
public struct PairPath: Hashable, Comparable, Sendable {
  public let rule: Int
  public let pair: Int

  public init(rule: Int, pair: Int) {
    self.rule = rule
    self.pair = pair
  }

  /// Document order.
  public static func < (left: PairPath, right: PairPath) -> Bool {
    (left.rule, left.pair) < (right.rule, right.pair)
  }
}
