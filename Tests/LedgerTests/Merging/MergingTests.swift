import GRDB
import SystemPackage
import TestSupport
import Testing

@testable import Ledger

@Suite struct MergingTests {
  private let folder: TemporaryFolder
  private let ours: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ours = try folder.ledger("ours/ledger.sqlite")
    try folder.makeFolder("copies")
  }

  private func ledger(_ name: String) throws -> Ledger {
    try folder.ledger("\(name)/ledger.sqlite")
  }

  @discardableResult
  private func merge(_ name: String, into target: Ledger? = nil) throws -> MergeResult {
    let other = try OtherLedger(
      at: folder.path("\(name)/ledger.sqlite"),
      copyingInto: folder.path("copies")
    )
    return try (target ?? ours).merge(other)
  }

  private func outstanding(
    _ path: FilePath,
    device: String = "nas-1",
    steps: [String] = ["sign in"],
    isOfMigration: Bool = true
  ) -> Encounter {
    Encounter(
      path: path,
      mailbox: Mailbox(device: device, provider: "Gmail", address: "a@example.com"),
      kind: .outstanding(action: "authorize", steps: steps, isOfMigration: isOfMigration)
    )
  }

  @Test func `runs come with their originals and new numbers`() throws {
    try ours.recordRun([.sample("/a")])
    try ledger("b").recordRun([.sample("/b", from: "the original of b"), .sample("/c")])
    #expect(try merge("b") == MergeResult(runs: 1, changes: 2, items: 0, ticked: 0))
    let runs = try ours.runs()
    #expect(runs.map(\.id) == [1, 2])
    #expect(runs[0].origin == nil)
    #expect(runs[1].origin == RunOrigin(ledger: folder.path("b/ledger.sqlite").string, run: 1))
    #expect(runs[1].finishedAt == 102)
    let changes = try ours.changes(of: 2)
    #expect(changes.map(\.path) == ["/b", "/c"])
    #expect(try ours.original(of: changes[0]) == Array("the original of b".utf8))
    #expect(changes[0].attributes == FileAttributes(mode: 0o640, owner: 1000, group: 100))
  }

  @Test func `merged again a ledger brings only what is new in it`() throws {
    let other = try ledger("b")
    try other.recordRun([.sample("/b")], encounters: [outstanding("/b")])
    try merge("b")
    #expect(try merge("b") == MergeResult(runs: 0, changes: 0, items: 0, ticked: 0))
    try other.recordRun([.sample("/c")], encounters: [outstanding("/c", device: "nas-2")])
    #expect(try merge("b") == MergeResult(runs: 1, changes: 1, items: 1, ticked: 0))
    #expect(try ours.runs().map(\.origin?.run) == [1, 2])
    #expect(try ours.todo().count == 2)
  }

  @Test func `a run that comes on two ways is one`() throws {
    try ledger("b").recordRun([.sample("/b")])
    let middle = try ledger("middle")
    try merge("b", into: middle)
    try merge("b")
    #expect(try merge("middle").runs == 0)
    let third = try ledger("third")
    try merge("middle", into: third)
    // Where it was made first is what counts.
    #expect(try third.runs().map(\.origin?.ledger) == [folder.path("b/ledger.sqlite").string])
  }

  @Test func `what was merged into the other comes back as ours`() throws {
    try ours.recordRun([.sample("/a")])
    let other = try ledger("b")
    try merge("ours", into: other)
    #expect(try merge("b").runs == 0)
    #expect(try ours.runs().map(\.origin) == [nil])
  }

  @Test func `what is taken back in one ledger stays so`() throws {
    let other = try ledger("b")
    let run = try other.recordRun([.sample("/b")], encounters: [outstanding("/b")])
    try other.takeBack(run)
    try merge("b")
    #expect(try ours.runs().map(\.undoneBy) == [2, nil])
    #expect(try ours.changes(of: 1).map(\.undoneBy) == [2])
    #expect(try ours.todo().isEmpty)
  }

  @Test func `what is taken back after the first merge is taken back by the next`() throws {
    try ours.recordRun([])
    let other = try ledger("b")
    let run = try other.recordRun([.sample("/b"), .sample("/c")], encounters: [outstanding("/b")])
    try merge("b")
    #expect(try ours.todo().count == 1)
    let undo = try other.takeBack(run)
    #expect(try merge("b").runs == 1)
    #expect(try ours.runs().map(\.undoneBy) == [nil, 3, nil])
    #expect(try ours.changes(of: 2).map(\.undoneBy) == [3, 3])
    #expect(try ours.todo().isEmpty)
    try other.takeBack(undo)
    #expect(try merge("b").runs == 1)
    #expect(try ours.runs().map(\.undoneBy) == [nil, nil, 4, nil])
    #expect(try ours.changes(of: 2).map(\.undoneBy) == [nil, nil])
    #expect(try ours.todo().count == 1)
  }

  @Test func `an older copy takes nothing back`() throws {
    let other = try ledger("b")
    let run = try other.recordRun([.sample("/b")])
    let early = try ledger("early")
    try merge("b", into: early)
    try other.takeBack(run)
    try merge("b")
    #expect(try merge("early") == MergeResult(runs: 0, changes: 0, items: 0, ticked: 0))
    #expect(try ours.runs().map(\.undoneBy) == [2, nil])
    #expect(try ours.changes(of: 1).map(\.undoneBy) == [2])
  }

  @Test func `what is forgotten here stays forgotten`() throws {
    try ledger("b").recordRun([.sample("/b")])
    try merge("b")
    _ = try ours.forgetOriginals(of: 1)
    try merge("b")
    #expect(try ours.changes(of: 1).map(\.hasOriginal) == [false])
  }

  @Test func `equal items are one and done where they are in either`() throws {
    try ours.recordRun([], encounters: [outstanding("/a"), outstanding("/a", device: "nas-2")])
    _ = try ours.tick([.text("nas-2")], at: 500)
    let other = try ledger("b")
    try other.recordRun([], encounters: [outstanding("/b"), outstanding("/b", device: "nas-2")])
    _ = try other.tick([.text("nas-1")], at: 600)
    #expect(try merge("b") == MergeResult(runs: 1, changes: 0, items: 0, ticked: 1))
    #expect(try ours.todo(includingDone: true).map(\.doneAt) == [600, 500])
  }

  @Test func `the newer tick stays`() throws {
    try ours.recordRun([], encounters: [outstanding("/a")])
    _ = try ours.tick([.all], at: 500)
    let other = try ledger("b")
    try other.recordRun([], encounters: [outstanding("/b")])
    _ = try other.tick([.all], at: 600)
    #expect(try merge("b").ticked == 0)
    #expect(try ours.todo(includingDone: true).map(\.doneAt) == [600])
  }

  @Test func `the steps of a migration go before those of a later run`() throws {
    try ours.recordRun([], encounters: [outstanding("/a", steps: ["late"], isOfMigration: false)])
    try ledger("b").recordRun([], encounters: [outstanding("/b", steps: ["of the migration"])])
    try merge("b")
    #expect(try ours.todo().map(\.steps) == [["of the migration"]])
  }

  @Test func `a merged run is taken back only by its number`() throws {
    let own = try ours.recordRun([.sample("/a")])
    try ledger("b").recordRun([.sample("/a"), .sample("/b")])
    try merge("b")
    #expect(try ours.newestUndoableRun()?.id == own)
    #expect(try ours.newestChange(of: "/a")?.run == own)
    #expect(try ours.newestChange(of: "/b") == nil)
  }

  @Test func `a change of a killed run is not settled by files of this machine`() throws {
    let other = try ledger("b")
    let run = try other.beginRun(.apply, at: 1)
    _ = try other.prepare([.sample("/b")], run: run, at: 2)
    try merge("b")
    #expect(try ours.unsettledChanges().isEmpty)
    // Should it still have been at work, its rest comes with the next merge.
    let numbers = try other.prepare([.sample("/c")], run: run, at: 3)
    try other.settle(confirmed: numbers, discarded: [])
    try other.finishRun(run, outcome: .completed, at: 4)
    #expect(try merge("b") == MergeResult(runs: 0, changes: 1, items: 0, ticked: 0))
    #expect(try ours.runs().map(\.finishedAt) == [4])
    #expect(try ours.changes(of: 1).map(\.path) == ["/b", "/c"])
  }

  @Test(arguments: LedgerSchema.migrator.migrations)
  func `a ledger of every version is merged once`(_ version: String) throws {
    try folder.makeFolder("old")
    let old = try DatabaseQueue(path: folder.path("old/ledger.sqlite").string)
    try LedgerSchema.migrator.migrate(old, upTo: version)
    try old.write { database in
      try database.execute(
        sql: """
          INSERT INTO run (kind, startedAt, finishedAt, outcome) VALUES ('apply', 1, 2, 'completed');
          INSERT INTO change (run, path, hashBefore, hashAfter, mode, original, isConfirmed)
          VALUES (1, CAST('/a' AS BLOB), 'b', 'a', 384, CAST('text' AS BLOB), 1);
          """
      )
      if try database.columns(in: "run").contains(where: { $0.name == "identifier" }) {
        try database.execute(sql: "UPDATE run SET identifier = 'one'")
      }
    }
    try old.close()
    let bytes = try folder.tree("old")
    #expect(try merge("old").runs == 1)
    #expect(try merge("old").runs == 0)
    let change = try #require(try ours.changes(of: 1).first)
    #expect(try ours.original(of: change) == Array("text".utf8))
    #expect(try folder.tree("old") == bytes)
  }

  @Test func `the other ledger stays as it is and no copy is left`() throws {
    // Open, so that what was recorded is in its write-ahead log still.
    let other = try ledger("b")
    try other.recordRun([.sample("/b")])
    let tree = try folder.tree("b")
    #expect(tree.count > 1)
    #expect(try merge("b").changes == 1)
    #expect(try folder.tree("b") == tree)
    #expect(try folder.tree("copies").isEmpty)
  }

  @Test(arguments: ["missing", "empty", "text", "foreign", "newer", "cut"])
  func `what is no ledger is not merged`(_ kind: String) throws {
    try folder.makeFolder("b")
    let path = folder.path("b/ledger.sqlite")
    switch kind {
    case "missing": break
    case "empty": try folder.write("", to: "b/ledger.sqlite")
    case "text":
      try folder.write(String(repeating: "no database ", count: 100), to: "b/ledger.sqlite")
    case "foreign":
      try DatabaseQueue(path: path.string).write { try $0.execute(sql: "CREATE TABLE other (a)") }
    case "newer":
      _ = try ledger("b")
      try DatabaseQueue(path: path.string).write { database in
        try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('of a later version')")
      }
    default:
      try ledger("whole").recordRun([.sample("/a", from: String(repeating: "abc", count: 9000))])
      let bytes = try folder.bytes("whole/ledger.sqlite")
      try folder.write(Array(bytes.prefix(bytes.count - 4096)), to: "b/ledger.sqlite")
    }
    let tree = try folder.tree("b")
    #expect { try merge("b") } throws: { error in
      if case LedgerError.unmergeable(path: path.string, reason: _) = error { true } else { false }
    }
    #expect(try folder.tree("b") == tree)
    #expect(try folder.tree("copies").isEmpty)
  }
}
