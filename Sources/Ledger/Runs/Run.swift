/// One run as the ledger knows it.
public struct Run: Equatable, Sendable, Identifiable {
  /// Counts from 1.
  public let id: Int64
  public let kind: RunKind
  /// In seconds since 1970.
  public let startedAt: Int64
  /// Nil for a run that was killed.
  public let finishedAt: Int64?
  public let outcome: RunOutcome?
  /// How many files it changed.
  public let changedFiles: Int
  /// The run that took this one back.
  public let undoneBy: Int64?
  /// Where a run of another ledger comes from; nil for one of this ledger's own.
  public let origin: RunOrigin?
}
