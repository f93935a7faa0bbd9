/// What a merge brought into a ledger; merged a second time, a ledger brings nothing.
public struct MergeResult: Equatable, Sendable {
  /// Runs that were not known.
  public let runs: Int
  /// Changes of files that were not known.
  public let changes: Int
  /// Items for a person that were not known.
  public let items: Int
  /// Known items that are ticked off in the other ledger and were not in this one.
  public let ticked: Int

  public init(runs: Int, changes: Int, items: Int, ticked: Int) {
    self.runs = runs
    self.changes = changes
    self.items = items
    self.ticked = ticked
  }
}
