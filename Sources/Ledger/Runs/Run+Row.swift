import GRDB

extension Run {
  init(row: Row) {
    let outcome: String? = row["outcome"]
    let origin: String? = row["origin"]
    self.init(
      id: row["id"],
      kind: RunKind(rawValue: row["kind"]) ?? .apply,
      startedAt: row["startedAt"],
      finishedAt: row["finishedAt"],
      outcome: outcome.flatMap(RunOutcome.init(rawValue:)),
      changedFiles: row["changedFiles"],
      undoneBy: row["undoneBy"],
      origin: origin.map { RunOrigin(ledger: $0, run: row["originRun"]) }
    )
  }
}
