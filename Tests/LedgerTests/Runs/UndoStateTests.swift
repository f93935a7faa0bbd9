import Ledger
import SystemPackage
import TestSupport
import Testing

@Suite struct UndoStateTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try folder.ledger()
  }

  @Test func `the newest run that changed a file is the next to be taken back`() throws {
    #expect(try ledger.newestUndoableRun() == nil)
    let first = try ledger.recordRun([.sample("/a")])
    let second = try ledger.recordRun([.sample("/b")])
    try ledger.recordRun([])
    #expect(try ledger.newestUndoableRun()?.id == second)
    try ledger.takeBack(second)
    #expect(try ledger.newestUndoableRun()?.id == first)
    try ledger.takeBack(first)
    #expect(try ledger.newestUndoableRun() == nil)
  }

  @Test func `a run that is taken back says by which`() throws {
    let run = try ledger.recordRun([.sample("/a")])
    let undo = try ledger.takeBack(run)
    #expect(try ledger.run(run).undoneBy == undo)
    #expect(try ledger.changes(of: run).map(\.undoneBy) == [undo])
  }

  @Test func `a run stands again when its undo is taken back`() throws {
    let run = try ledger.recordRun([.sample("/a")])
    let undo = try ledger.takeBack(run)
    try ledger.takeBack(undo)
    #expect(try ledger.run(run).undoneBy == nil)
    #expect(try ledger.changes(of: run).map(\.undoneBy) == [nil])
    #expect(try ledger.newestUndoableRun()?.id == run)
  }

  /// Each undo takes the one before it back, as often as one likes.
  @Test func `undos of undos alternate`() throws {
    let run = try ledger.recordRun([.sample("/a"), .sample("/b")])
    var newest = try ledger.takeBack(run)
    for round in 1...5 {
      newest = try ledger.takeBack(newest)
      let isTakenBack = !round.isMultiple(of: 2) ? nil : run + 1
      #expect(try ledger.run(run).undoneBy == isTakenBack, "\(round)")
      #expect(try ledger.changes(of: run).map(\.undoneBy) == [isTakenBack, isTakenBack])
      #expect(try ledger.newestUndoableRun()?.id == (isTakenBack == nil ? run : nil))
    }
  }

  @Test func `a run counts as taken back once every file is`() throws {
    let run = try ledger.recordRun([.sample("/a"), .sample("/b")])
    let changes = try ledger.changes(of: run)
    let first = try ledger.recordRun([.sample("/a")], kind: .undo)
    try ledger.recordUndo(first, of: [changes[0]], wholeRuns: [])
    #expect(try ledger.run(run).undoneBy == nil)
    let second = try ledger.recordRun([.sample("/b")], kind: .undo)
    try ledger.recordUndo(second, of: [changes[1]], wholeRuns: [])
    #expect(try ledger.run(run).undoneBy == second)
  }

  @Test func `a run can count as taken back without every file`() throws {
    let run = try ledger.recordRun([.sample("/a"), .sample("/b")])
    let undo = try ledger.recordRun([.sample("/a")], kind: .undo)
    try ledger.recordUndo(undo, of: [ledger.changes(of: run)[0]], wholeRuns: [run])
    #expect(try ledger.run(run).undoneBy == undo)
    #expect(try ledger.changes(of: run).map(\.undoneBy) == [undo, nil])
  }

  @Test func `the newest change of a file that stands is found`() throws {
    let first = try ledger.recordRun([.sample("/a"), .sample("/b")])
    let second = try ledger.recordRun([.sample("/a")])
    #expect(try ledger.newestChange(of: "/a")?.run == second)
    #expect(try ledger.newestChange(of: "/b")?.run == first)
    let undo = try ledger.takeBack(second)
    #expect(try ledger.newestChange(of: "/a")?.run == first)
    #expect(try ledger.newestChange(of: "/c") == nil)
    try ledger.takeBack(undo)
    #expect(try ledger.newestChange(of: "/a")?.run == second)
  }
}
