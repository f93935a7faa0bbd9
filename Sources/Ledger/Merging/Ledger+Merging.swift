import GRDB
import SystemPackage

extension Ledger {
  /// Takes over the runs of another ledger with their originals, and what people have to do.
  ///
  /// A run is told by its identifier, so that merging the same ledger again, or one that it was merged
  /// into, adds nothing. A run that is new gets the next number here. Equal items are one; it is done
  /// where it is done in either ledger. What was taken back in the other ledger since the last merge is
  /// taken back here too; what was forgotten here stays forgotten.
  ///
  /// - Throws: `LedgerError`; this ledger is as it was then.
  public func merge(_ other: OtherLedger) throws(LedgerError) -> MergeResult {
    let copy = other.copy.database.string
    let origin = other.path.string
    do {
      return try database.writeWithoutTransaction { database in
        try database.execute(sql: "ATTACH DATABASE ? AS other", arguments: [copy])
        defer { try? database.execute(sql: "DETACH DATABASE other") }
        var result: MergeResult?
        try database.inTransaction {
          result = try LedgerMerge(database: database).run(origin: origin)
          return .commit
        }
        return result ?? MergeResult(runs: 0, changes: 0, items: 0, ticked: 0)
      }
    } catch let error as LedgerError {
      throw error
    } catch {
      throw Self.explained(error, path: path)
    }
  }

  /// Reads the whole database.
  ///
  /// - Throws: `LedgerError.damaged`.
  func checkIntegrity() throws(LedgerError) {
    let path = path
    try read { database in
      let answer = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
      guard answer == "ok" else {
        throw LedgerError.damaged(path: path, reason: "its pages contradict each other")
      }
    }
  }
}
