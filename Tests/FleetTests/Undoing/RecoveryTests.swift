import Hashing
import HostFiles
import Ledger
import SystemPackage
import TestSupport
import Testing

@testable import Fleet

/// What is done about a change that was noted by a run that was killed then.
@Suite struct RecoveryTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger
  private let run: Int64
  private let old = Array("the old text".utf8)
  private let new = Array("what is new in it".utf8)

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(at: folder.path("state/ledger.sqlite"), access: .creating)
    run = try ledger.beginRun(.apply, at: 0)
    try folder.makeFolder("in")
  }

  @Test func `a change that was made is confirmed`() throws {
    try folder.write(new, to: "in/a")
    try prepare()
    #expect(try recover() == 1)
    #expect(try ledger.changes(of: run).map(\.isConfirmed) == [true])
    #expect(try folder.tree("in") == ["a": new])
  }

  @Test func `a change that was not made is forgotten`() throws {
    try folder.write(old, to: "in/a")
    let number = try prepare()
    try folder.write(new, to: "in/.mailmend-\(number).tmp")
    #expect(try recover() == 1)
    #expect(try ledger.changes(of: run).isEmpty)
    #expect(try folder.tree("in") == ["a": old])
  }

  @Test func `an original is not given up for a file that somebody changed`() throws {
    try folder.write("somebody's", to: "in/a")
    try prepare()
    #expect(try recover() == 1)
    let change = try #require(try ledger.changes(of: run).first)
    #expect(try ledger.original(of: change) == old)
    #expect(try folder.tree("in") == ["a": Array("somebody's".utf8)])
  }

  @Test func `an original is not given up for a file that is gone`() throws {
    try prepare()
    #expect(try recover() == 1)
    #expect(try ledger.changes(of: run).count == 1)
    #expect(try folder.tree("in").isEmpty)
  }

  @Test(arguments: [0, 1, 5, 11])
  func `a file that is half written gets its original back`(_ written: Int) throws {
    try folder.write(Array(new.prefix(written)) + old.dropFirst(written), to: "in/a")
    let number = try prepare(isWrittenThrough: true)
    try folder.write(new, to: "in/.mailmend-\(number).tmp")
    #expect(try recover() == 1)
    #expect(try folder.tree("in") == ["a": old])
    #expect(try ledger.changes(of: run).isEmpty)
  }

  @Test func `a file that is written through and not cut off yet gets its original back`() throws {
    // The new bytes are fewer, and the end of the old ones is still there.
    let short = Array("short".utf8)
    try folder.write(short + old.dropFirst(short.count), to: "in/a")
    let number = try prepare(to: short, isWrittenThrough: true)
    try folder.write(short, to: "in/.mailmend-\(number).tmp")
    #expect(try recover() == 1)
    #expect(try folder.tree("in") == ["a": old])
  }

  @Test func `a change of a file that cannot be looked at stays open`() throws {
    try folder.makeFolder("in/a")
    try prepare()
    #expect(try recover() == 0)
    #expect(try ledger.unsettledChanges().count == 1)
    try folder.remove("in/a")
    try folder.write(old, to: "in/a")
    #expect(try recover() == 1)
    #expect(try recover() == 0)
  }

  @Test func `where nothing is open nothing is done`() throws {
    #expect(try recover() == 0)
  }

  private func recover() throws -> Int {
    try Recovery(fileSystem: HostFileSystem(), ledger: ledger).run()
  }

  @discardableResult
  private func prepare(to bytes: [UInt8]? = nil, isWrittenThrough: Bool = false) throws -> Int64 {
    let change = FileChange(
      path: folder.path("in/a"),
      original: old,
      hashBefore: ContentHash.of(old),
      hashAfter: ContentHash.of(bytes ?? new),
      attributes: FileAttributes(mode: 0o600, owner: 0, group: 0),
      isWrittenThrough: isWrittenThrough
    )
    return try ledger.prepare([change], run: run, at: 0)[0]
  }
}
