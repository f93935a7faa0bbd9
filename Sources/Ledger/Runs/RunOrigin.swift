/// Where a run that was merged comes from.
public struct RunOrigin: Equatable, Sendable {
  /// The path that the other ledger had when it was merged.
  public let ledger: String
  /// The number that the run has there.
  public let run: Int64
}
