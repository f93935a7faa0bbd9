import GRDB
import SystemPackage
import TestSupport
import Testing

@testable import Ledger

/// That a ledger of every earlier version is read by this one.
@Suite struct LedgerMigrationTests {
  private static let names = LedgerSchema.migrator.migrations

  @Test func `the first migration is the one that was released`() {
    #expect(Self.names.first == "runs, originals and sign-ins")
    #expect(Set(Self.names).count == Self.names.count)
  }

  @Test(arguments: names)
  func `a ledger of every version is brought up to date`(_ version: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("ledger.sqlite")
    let old = try DatabaseQueue(path: path.string)
    try LedgerSchema.migrator.migrate(old, upTo: version)
    try old.write { database in
      try database.execute(
        sql: """
          INSERT INTO run (kind, startedAt, finishedAt, outcome) VALUES ('apply', 1, 2, 'completed');
          INSERT INTO change (run, path, hashBefore, hashAfter, mode, original, isConfirmed)
          VALUES (1, CAST('/a' AS BLOB), 'b', 'a', 384, CAST('text' AS BLOB), 1);
          """
      )
    }
    try old.close()

    let ledger = try Ledger(at: path, access: .existing)
    #expect(try ledger.runs().map(\.changedFiles) == [1])
    let change = try #require(try ledger.changes(of: 1).first)
    #expect(change.path == FilePath("/a"))
    #expect(try ledger.original(of: change) == Array("text".utf8))
    try ledger.recordRun([.sample("/b")])
    #expect(try ledger.runs().count == 2)
  }
}
