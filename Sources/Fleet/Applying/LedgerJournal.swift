import HostFiles
import Ledger

/// Notes a run in the ledger.
struct LedgerJournal: Journal {
  let ledger: Ledger
  /// The run's number.
  let run: Int64

  init(_ ledger: Ledger, kind: RunKind) throws(LedgerError) {
    self.ledger = ledger
    run = try ledger.beginRun(kind, at: Clock.now)
  }

  func prepare(_ changes: [FileChange]) throws -> [Int64] {
    try ledger.recordPending(changes, run: run)
  }

  func settle(confirmed: [Int64], discarded: [Int64]) throws {
    try ledger.settle(confirmed: confirmed, discarded: discarded)
  }

  func note(_ encounters: [Encounter]) throws {
    try ledger.record(encounters, run: run, at: Clock.now)
  }

  func finish(_ outcome: RunOutcome) throws {
    try ledger.finishRun(run, outcome: outcome, at: Clock.now)
  }
}
