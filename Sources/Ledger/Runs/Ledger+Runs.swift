import Foundation
import GRDB
public import SystemPackage

extension Ledger {
  /// All runs, the oldest first.
  public func runs() throws(LedgerError) -> [Run] {
    try read { database in try Self.runs(database, where: "1", []) }
  }

  /// One run.
  ///
  /// - Throws: `LedgerError.unknownRun`.
  public func run(_ number: Int64) throws(LedgerError) -> Run {
    try read { database in
      guard let run = try Self.runs(database, where: "run.id = ?", [number]).first else {
        throw LedgerError.unknownRun(number)
      }
      return run
    }
  }

  /// The newest run of this ledger's own that changed a file, is no undo, and has not been taken back.
  public func newestUndoableRun() throws(LedgerError) -> Run? {
    try read { database in
      try Self.runs(
        database,
        where: "run.kind <> 'undo' AND run.undoneBy IS NULL AND run.origin IS NULL",
        []
      ).last { $0.changedFiles > 0 }
    }
  }

  /// What a run did, in the order in which it did it.
  public func changes(of run: Int64) throws(LedgerError) -> [RecordedChange] {
    try read { database in
      try Self.changes(database, where: "run = ?", [run])
    }
  }

  /// The numbers of what a run did, in the order in which it did it.
  ///
  /// - Parameters:
  ///   - run: its number.
  ///   - onlyStanding: whether what was taken back is left out.
  public func changeNumbers(
    of run: Int64,
    onlyStanding: Bool = false
  ) throws(LedgerError) -> [Int64] {
    try read { database in
      try Int64.fetchAll(
        database,
        sql: """
          SELECT id FROM change
          WHERE run = ?\(onlyStanding ? " AND undoneBy IS NULL" : "") ORDER BY id
          """,
        arguments: [run]
      )
    }
  }

  /// Changes by their numbers, in the order of these, each once.
  public func changes(numbered numbers: [Int64]) throws(LedgerError) -> [RecordedChange] {
    try read { database in
      let places = numbers.map { _ in "?" }.joined(separator: ", ")
      return try Self.changes(database, where: "id IN (\(places))", StatementArguments(numbers))
    }
  }

  /// The newest change of a file by a run of this ledger's own that is no undo and has not been taken
  /// back; nil where there is none.
  public func newestChange(of path: FilePath) throws(LedgerError) -> RecordedChange? {
    try read { database in
      try Self.changes(
        database,
        where: """
          path = ? AND undoneBy IS NULL
          AND run IN (SELECT id FROM run WHERE kind <> 'undo' AND origin IS NULL)
          """,
        [path.databaseValue]
      ).last
    }
  }

  /// The changes of a device's files whose originals are still there, the newest first.
  ///
  /// - Parameters:
  ///   - device: as it is called in what was left to do; nil where the files do not name one.
  ///   - path: a file whose changes count whatever device it is of.
  public func changesWithOriginals(
    ofDevice device: String?,
    or path: FilePath
  ) throws(LedgerError) -> [RecordedChange] {
    try read { database in
      try Self.changes(
        database,
        where: """
          original IS NOT NULL AND (path = ? OR (run, path) IN (
            SELECT mention.run, mention.path
            FROM mention JOIN item ON item.id = mention.item WHERE item.device = ?))
          """,
        [path.databaseValue, device]
      ).reversed()
    }
  }

  /// The bytes of a file before a change; nil where there was no file, or they are forgotten.
  public func original(of change: RecordedChange) throws(LedgerError) -> [UInt8]? {
    try read { database in
      guard
        let row = try Row.fetchOne(
          database,
          sql: "SELECT original, originalSize FROM change WHERE id = ?",
          arguments: [change.id]
        ),
        let data: Data = row["original"]
      else { return nil }
      guard let bytes = StoredOriginal(data: data, expandedSize: row["originalSize"]).bytes else {
        throw LedgerError.damaged(path: path, reason: "the original of a file cannot be expanded")
      }
      return bytes
    }
  }

  private static func runs(
    _ database: Database,
    where condition: String,
    _ arguments: StatementArguments
  ) throws -> [Run] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT run.*, (SELECT count(*) FROM change WHERE change.run = run.id) AS changedFiles
        FROM run WHERE \(condition) ORDER BY id
        """,
      arguments: arguments
    ).map(Run.init(row:))
  }

  static func changes(
    _ database: Database,
    where condition: String,
    _ arguments: StatementArguments
  ) throws -> [RecordedChange] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, run, path, hashBefore, hashAfter, mode, owner, ownerGroup,
          original IS NOT NULL AS hasOriginal, isConfirmed, isWrittenThrough, undoneBy
        FROM change WHERE \(condition) ORDER BY id
        """,
      arguments: arguments
    ).map(RecordedChange.init(row:))
  }
}
