import Ledger

/// For dry runs: nothing is noted, and changes are only counted.
struct NoJournal: Journal {
  func prepare(_ changes: [FileChange]) -> [Int64] {
    changes.indices.map(Int64.init)
  }

  func settle(confirmed: [Int64], discarded: [Int64]) {}
  func note(_ encounters: [Encounter]) {}
  func finish(_ outcome: RunOutcome) {}
}
