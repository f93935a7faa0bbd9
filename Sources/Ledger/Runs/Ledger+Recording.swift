import Foundation
import GRDB
import SystemPackage

extension Ledger {
  /// Opens a run.
  ///
  /// - Parameters:
  ///   - kind: what the run does.
  ///   - time: in seconds since 1970.
  /// - Returns: the run's number.
  public func beginRun(_ kind: RunKind, at time: Int64) throws(LedgerError) -> Int64 {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO run (kind, startedAt, identifier) VALUES (?, ?, lower(hex(randomblob(16))))
          """,
        arguments: [kind.rawValue, time]
      )
      return database.lastInsertedRowID
    }
  }

  /// Notes changes that are about to be made, with their originals and with what people have to do
  /// then, in one transaction that is on the disk when this returns.
  ///
  /// - Parameters:
  ///   - changes: the files with their originals.
  ///   - encounters: what people have to do, and what they have done.
  ///   - run: the run's number.
  ///   - time: in seconds since 1970.
  /// - Returns: the numbers by which the changes are settled.
  public func prepare(
    _ changes: [FileChange],
    encounters: [Encounter] = [],
    run: Int64,
    at time: Int64
  ) throws(LedgerError) -> [Int64] {
    guard !changes.isEmpty || !encounters.isEmpty else { return [] }
    let originals = changes.map { $0.original.map(StoredOriginal.init) }
    return try write { database in
      let insertion = try database.cachedStatement(
        sql: """
          INSERT INTO change
            (run, path, hashBefore, hashAfter, mode, owner, ownerGroup, original, originalSize,
             isWrittenThrough)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      )
      let numbers = try zip(changes, originals).map { change, original in
        try insertion.execute(
          arguments: [
            run, change.path.databaseValue, change.hashBefore, change.hashAfter,
            Int64(change.attributes.mode), Int64(change.attributes.owner),
            Int64(change.attributes.group), original?.data, original?.expandedSize,
            change.isWrittenThrough,
          ]
        )
        return database.lastInsertedRowID
      }
      let recorder = EncounterRecorder(database: database)
      for encounter in encounters { try recorder.record(encounter, run: run, at: time) }
      return numbers
    }
  }

  /// Says of prepared changes that they were made, or that they were not; what people would have to
  /// do after those that were not is withdrawn.
  public func settle(
    confirmed: [Int64],
    discarded: [Int64]
  ) throws(LedgerError) {
    guard !confirmed.isEmpty || !discarded.isEmpty else { return }
    try write { database in
      for id in confirmed {
        try database.execute(sql: "UPDATE change SET isConfirmed = 1 WHERE id = ?", arguments: [id])
      }
      for id in discarded {
        try database.execute(
          sql: """
            DELETE FROM mention
            WHERE (run, path) IN (SELECT run, path FROM change WHERE id = ?)
            """,
          arguments: [id]
        )
        try database.execute(sql: "DELETE FROM change WHERE id = ?", arguments: [id])
      }
    }
  }

  /// Closes a run.
  public func finishRun(
    _ run: Int64,
    outcome: RunOutcome,
    at time: Int64
  ) throws(LedgerError) {
    try write { database in
      try database.execute(
        sql: "UPDATE run SET finishedAt = ?, outcome = ? WHERE id = ?",
        arguments: [time, outcome.rawValue, run]
      )
    }
  }

  /// The changes of runs that were killed before they could say what became of them.
  public func unsettledChanges() throws(LedgerError) -> [RecordedChange] {
    try read { database in
      try Self.changes(database, where: "isConfirmed = 0", [])
    }
  }

  /// Notes that a run took changes back.
  ///
  /// What an undo run had taken back stands again when that undo run is taken back itself, and is taken
  /// back again when that is.
  ///
  /// - Parameters:
  ///   - undo: the number of the undo run.
  ///   - changes: the changes that it took back.
  ///   - wholeRuns: runs that count as taken back, whatever became of single files.
  public func recordUndo(
    _ undo: Int64,
    of changes: [RecordedChange],
    wholeRuns: [Int64]
  ) throws(LedgerError) {
    try write { database in
      var notes = UndoNotes(database: database)
      for change in changes { try notes.takeBack(change, by: undo) }
      try notes.settleRuns(by: undo, wholeRuns: wholeRuns)
    }
  }

  /// Deletes the originals of a run for good, in the database and in its write-ahead log.
  ///
  /// - Returns: how many originals there were.
  public func forgetOriginals(of run: Int64) throws(LedgerError) -> Int {
    _ = try self.run(run)
    let count = try write { database in
      try database.execute(
        sql: "UPDATE change SET original = NULL WHERE run = ? AND original IS NOT NULL",
        arguments: [run]
      )
      return database.changesCount
    }
    do {
      try database.writeWithoutTransaction { database in
        // A deleted row still stands in the log until a checkpoint, and VACUUM copies through it.
        _ = try database.checkpoint(.truncate)
        try database.execute(sql: "VACUUM")
        _ = try database.checkpoint(.truncate)
      }
    } catch {
      throw Self.explained(error, path: path)
    }
    return count
  }
}
