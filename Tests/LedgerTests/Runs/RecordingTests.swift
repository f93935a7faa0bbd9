import Ledger
import SystemPackage
import TestSupport
import Testing

@Suite struct RecordingTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try folder.ledger()
  }

  @Test func `a change is there before it is made`() throws {
    let run = try ledger.beginRun(.apply, at: 100)
    let numbers = try ledger.prepare([.sample("/a"), .sample("/b")], run: run, at: 100)
    #expect(Set(numbers).count == 2)
    let changes = try ledger.unsettledChanges()
    #expect(changes.map(\.path) == [FilePath("/a"), FilePath("/b")])
    #expect(changes.allSatisfy { !$0.isConfirmed && $0.hasOriginal })
    #expect(try ledger.original(of: changes[0]) == Array("before".utf8))
  }

  @Test func `what was made stays and the rest goes`() throws {
    let run = try ledger.beginRun(.apply, at: 100)
    let numbers = try ledger.prepare([.sample("/a"), .sample("/b")], run: run, at: 100)
    try ledger.settle(confirmed: [numbers[1]], discarded: [numbers[0]])
    #expect(try ledger.unsettledChanges().isEmpty)
    let changes = try ledger.changes(of: run)
    #expect(changes.map(\.path) == [FilePath("/b")])
    #expect(changes.allSatisfy { $0.isConfirmed })
  }

  @Test func `changes are found by their numbers`() throws {
    let run = try ledger.recordRun([.sample("/a"), .sample("/b"), .sample("/c")])
    let numbers = try ledger.changeNumbers(of: run)
    #expect(try ledger.changes(numbered: numbers) == ledger.changes(of: run))
    #expect(try ledger.changes(numbered: [numbers[2], numbers[0]]).map(\.path) == ["/a", "/c"])
    #expect(try ledger.changes(numbered: []).isEmpty)
    let changes = try ledger.changes(numbered: [numbers[1]])
    let undo = try ledger.beginRun(.undo, at: 200)
    try ledger.recordUndo(undo, of: changes, wholeRuns: [])
    #expect(try ledger.changeNumbers(of: run, onlyStanding: true) == [numbers[0], numbers[2]])
    #expect(try ledger.changeNumbers(of: run) == numbers)
  }

  @Test func `a change keeps everything that undo needs`() throws {
    let run = try ledger.recordRun([.sample("/a", from: nil), .sample("/b", to: nil)])
    let changes = try ledger.changes(of: run)
    #expect(changes[0].hashBefore == nil)
    #expect(!changes[0].hasOriginal)
    #expect(try ledger.original(of: changes[0]) == nil)
    #expect(changes[1].hashAfter == nil)
    #expect(changes[1].attributes == FileAttributes(mode: 0o640, owner: 1000, group: 100))
  }

  @Test(arguments: [
    [], [0], Array("x".utf8), [UInt8](repeating: 7, count: 100_000),
    (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31) },
  ])
  func `an original comes out byte for byte`(_ original: [UInt8]) throws {
    let change = FileChange(
      path: "/a",
      original: original,
      hashBefore: "b",
      hashAfter: "a",
      attributes: FileAttributes(mode: 0, owner: 0, group: 0)
    )
    let run = try ledger.recordRun([change])
    #expect(try ledger.original(of: ledger.changes(of: run)[0]) == original)
  }

  @Test func `a path need not be UTF-8`() throws {
    let path = FilePath(platformString: [0x2F, 0x61, -1, -2, 0])
    let run = try ledger.recordRun([
      FileChange(
        path: path,
        original: nil,
        hashBefore: nil,
        hashAfter: "a",
        attributes: FileAttributes(mode: 0, owner: 0, group: 0)
      )
    ])
    #expect(try ledger.changes(of: run)[0].path == path)
    #expect(try ledger.newestChange(of: path) != nil)
  }

  @Test func `a run that was killed has no outcome`() throws {
    let run = try ledger.beginRun(.apply, at: 100)
    #expect(try ledger.run(run).outcome == nil)
    #expect(try ledger.run(run).finishedAt == nil)
    try ledger.finishRun(run, outcome: .interrupted, at: 200)
    #expect(try ledger.run(run).outcome == .interrupted)
    #expect(try ledger.run(run).finishedAt == 200)
  }

  @Test func `a run that is not there is named`() {
    #expect(throws: LedgerError.unknownRun(7)) { try ledger.run(7) }
    #expect(throws: LedgerError.unknownRun(7)) { try ledger.forgetOriginals(of: 7) }
  }

  @Test func `a forgotten original is nowhere in the files`() throws {
    let secret = "c2VjcmV0LXRvLWZvcmdldA"
    try ledger.recordRun([.sample("/a", from: secret), .sample("/b", from: nil)])
    try ledger.recordRun([.sample("/c", from: "kept")])
    func holdSecret() throws -> Bool {
      try folder.tree().values.contains { bytes in
        String(decoding: bytes, as: UTF8.self).contains(secret)
      }
    }
    #expect(try holdSecret())
    #expect(try ledger.forgetOriginals(of: 1) == 1)
    #expect(try !holdSecret())
    #expect(try ledger.changes(of: 1).allSatisfy { !$0.hasOriginal })
    #expect(try ledger.changes(of: 2).allSatisfy { $0.hasOriginal })
    #expect(try ledger.forgetOriginals(of: 1) == 0)
  }
}
