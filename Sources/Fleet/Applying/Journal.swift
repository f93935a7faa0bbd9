import ConfigText
import Ledger
import SystemPackage

/// Where a run notes what it does.
protocol Journal {
  /// How many files are noted at once.
  var batchFiles: Int { get }

  /// Whether it remembers what people have to do.
  var keepsEncounters: Bool { get }

  /// Notes changes that are about to be made, and what people have to do then; when it returns, the
  /// originals are safe.
  ///
  /// - Returns: a number for each change, or why it must not be made.
  func prepare(
    _ changes: [FileChange],
    encounters: [Encounter]
  ) throws -> [Result<Int64, Refusal>]

  /// Where the new bytes of a file stand before they take its place.
  func temporaryPath(beside path: FilePath, number: Int64) -> FilePath

  /// Says which of the changes were made.
  func settle(confirmed: [Int64], discarded: [Int64]) throws

  /// Closes the run.
  func finish(_ outcome: RunOutcome) throws
}
