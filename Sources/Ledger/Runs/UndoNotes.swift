import GRDB
import SystemPackage

/// Notes which changes an undo takes back, and which stand again with that.
struct UndoNotes {
  let database: Database
  /// By the run of a change that was taken back, the run that did it.
  private var takenBack: [Int64: Int64] = [:]
  /// Runs of which a change stands again.
  private var standing: Set<Int64> = []

  init(database: Database) {
    self.database = database
  }

  mutating func takeBack(_ change: RecordedChange, by undo: Int64) throws {
    try note(change.id, of: change.run, isTakenBackBy: undo)
    let earlier = try Row.fetchAll(
      database,
      sql: "SELECT id, run FROM change WHERE undoneBy = ? AND path = ? ORDER BY id",
      arguments: [change.run, change.path.databaseValue]
    )
    for row in earlier {
      let id: Int64 = row["id"]
      try database.execute(
        sql: "UPDATE change SET tookBack = ? WHERE id = ?",
        arguments: [id, change.id]
      )
      try letStand(id, of: row["run"])
    }
  }

  /// - Parameter wholeRuns: runs that count as taken back, whatever became of single files.
  func settleRuns(by undo: Int64, wholeRuns: [Int64]) throws {
    for run in standing {
      try database.execute(sql: "UPDATE run SET undoneBy = NULL WHERE id = ?", arguments: [run])
    }
    var complete = try takenBack.filter { run, _ in
      // Ends at the first that stands: a count of them would go through the whole run each time.
      try Bool.fetchOne(
        database,
        sql: "SELECT NOT EXISTS (SELECT 1 FROM change WHERE run = ? AND undoneBy IS NULL)",
        arguments: [run]
      ) == true
    }
    for run in wholeRuns { complete[run] = undo }
    for (run, undo) in complete {
      try database.execute(
        sql: "UPDATE run SET undoneBy = ? WHERE id = ?", arguments: [undo, run])
    }
    for run in complete.keys {
      try database.execute(
        sql: "UPDATE run SET undoneBy = NULL WHERE undoneBy = ?", arguments: [run])
    }
  }

  private mutating func note(_ change: Int64, of run: Int64, isTakenBackBy undo: Int64) throws {
    try database.execute(
      sql: "UPDATE change SET undoneBy = ? WHERE id = ?",
      arguments: [undo, change]
    )
    takenBack[run] = undo
  }

  /// Lets a change stand again: what it had taken back is taken back again, what that one had taken
  /// back stands, and so on.
  private mutating func letStand(_ change: Int64, of run: Int64) throws {
    try database.execute(sql: "UPDATE change SET undoneBy = NULL WHERE id = ?", arguments: [change])
    standing.insert(run)
    guard let taken = try tookBack(change) else { return }
    try note(taken.id, of: taken.run, isTakenBackBy: run)
    guard let earlier = try tookBack(taken.id) else { return }
    try letStand(earlier.id, of: earlier.run)
  }

  /// What a change took back before it was taken back itself.
  private func tookBack(_ change: Int64) throws -> (id: Int64, run: Int64)? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT id, run FROM change
        WHERE id = (SELECT tookBack FROM change AS undo WHERE undo.id = ?)
        """,
      arguments: [change]
    ).map { ($0["id"], $0["run"]) }
  }
}
