import ConfigText
import Ledger
import SystemPackage

/// For dry runs: nothing is noted, and changes are only counted.
struct NoJournal: Journal {
  let batchFiles = 1
  let keepsEncounters = false

  func prepare(
    _ changes: [FileChange],
    encounters: [Encounter]
  ) -> [Result<Int64, Refusal>] {
    changes.indices.map { .success(Int64($0)) }
  }

  func temporaryPath(beside path: FilePath, number: Int64) -> FilePath { path }
  func settle(confirmed: [Int64], discarded: [Int64]) {}
  func finish(_ outcome: RunOutcome) {}
}
