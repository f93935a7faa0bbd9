import Ledger

/// Where a run notes what it does.
protocol Journal {
  /// Notes changes that are about to be made; when it returns, the originals are safe.
  ///
  /// - Returns: a number for each change.
  func prepare(_ changes: [FileChange]) throws -> [Int64]

  /// Says which of them were made.
  func settle(confirmed: [Int64], discarded: [Int64]) throws

  /// Notes what has to be done by people.
  func note(_ encounters: [Encounter]) throws

  /// Closes the run.
  func finish(_ outcome: RunOutcome) throws
}
