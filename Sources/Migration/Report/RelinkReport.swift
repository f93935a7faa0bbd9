/// What is reported about one reference that changes.
public struct RelinkReport: Sendable {
  public let rule: RuleReference
  /// Counts from 1.
  public let pair: Int
  public let from: String
  public let to: String
  public let change: Relink.Change
}
