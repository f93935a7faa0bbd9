/// Where a reference to an account stands: indices from 0.
public struct SenderPath: Hashable, Comparable, Sendable {
  public let rule: Int
  public let pair: Int
  public let sender: Int

  public init(rule: Int, pair: Int, sender: Int) {
    self.rule = rule
    self.pair = pair
    self.sender = sender
  }

  /// The pair whose list it stands in.
  public var list: PairPath { PairPath(rule: rule, pair: pair) }

  /// Document order.
  public static func < (left: SenderPath, right: SenderPath) -> Bool {
    (left.rule, left.pair, left.sender) < (right.rule, right.pair, right.sender)
  }
}
