import ConfigText
import HostFiles
import Ledger
import SystemPackage

/// Notes a run in the ledger.
struct LedgerJournal: Journal {
  let batchFiles = 64
  let keepsEncounters = true
  let ledger: Ledger
  /// The run's number.
  let run: Int64

  init(_ ledger: Ledger, kind: RunKind) throws(LedgerError) {
    self.ledger = ledger
    run = try ledger.beginRun(kind, at: Clock.now)
  }

  func prepare(
    _ changes: [FileChange],
    encounters: [Encounter]
  ) throws -> [Result<Int64, Refusal>] {
    try ledger.prepare(changes, encounters: encounters, run: run, at: Clock.now).map {
      .success($0)
    }
  }

  func temporaryPath(beside path: FilePath, number: Int64) -> FilePath {
    Self.temporaryPath(beside: path, number: number)
  }

  static func temporaryPath(beside path: FilePath, number: Int64) -> FilePath {
    path.removingLastComponent().appending(".mailmend-\(number).tmp")
  }

  func settle(confirmed: [Int64], discarded: [Int64]) throws {
    try ledger.settle(confirmed: confirmed, discarded: discarded)
  }

  func finish(_ outcome: RunOutcome) throws {
    try ledger.finishRun(run, outcome: outcome, at: Clock.now)
  }
}
