/// Where a reference to an account stands: indices from 0.
public struct SenderPath: Hashable, Sendable {
  public let rule: Int
  public let pair: Int
  public let sender: Int

  public init(rule: Int, pair: Int, sender: Int) {
    self.rule = rule
    self.pair = pair
    self.sender = sender
  }
}
