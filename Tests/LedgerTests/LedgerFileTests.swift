import GRDB
import HostFiles
import Ledger
import SystemPackage
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct LedgerFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `a new ledger is its owners alone`() throws {
    let ledger = try folder.ledger("state/mailmend/ledger.sqlite")
    try ledger.recordRun([.sample("/a")])
    #expect(try folder.info("state").mode == 0o700)
    #expect(try folder.info("state/mailmend").mode == 0o700)
    for name in try folder.tree("state/mailmend").keys {
      #expect(try folder.info("state/mailmend/\(name)").mode == 0o600, "\(name)")
    }
    #expect(folder.exists("state/mailmend/ledger.sqlite-wal"))
  }

  @Test func `a folder that is there keeps its permissions`() throws {
    try folder.makeFolder("shared")
    try folder.setPermissions(0o755, of: "shared")
    _ = try folder.ledger("shared/ledger.sqlite")
    #expect(try folder.info("shared").mode == 0o755)
  }

  /// The umask belongs to the whole process, so that it is set in one of its own.
  @Test(arguments: [mode_t(0), 0o077, 0o777])
  func `no umask changes the permissions`(_ mask: mode_t) async throws {
    let path = folder.path("state/ledger.sqlite").string
    try await withUnsafeMask(mask, path)
    #expect(try folder.info("state").mode == 0o700)
    #expect(try folder.info("state/ledger.sqlite").mode == 0o600)
  }

  private func withUnsafeMask(_ mask: mode_t, _ path: String) async throws {
    await #expect(processExitsWith: .success) { [mask, path] in
      umask(mask)
      let ledger = try Ledger(at: FilePath(path), access: .creating)
      _ = try ledger.beginRun(.apply, at: 0)
    }
  }

  @Test func `nothing is made where a ledger is asked for that is there`() {
    let path = folder.path("ledger.sqlite")
    #expect(throws: LedgerError.missing(path: path.string)) {
      try Ledger(at: path, access: .existing)
    }
    #expect(!folder.exists("ledger.sqlite"))
  }

  @Test func `what was recorded is there the next time`() throws {
    try folder.ledger().recordRun([.sample("/a")])
    let again = try Ledger(at: folder.path("ledger.sqlite"), access: .existing)
    #expect(try again.runs().map(\.changedFiles) == [1])
  }

  @Test func `an empty file becomes a ledger`() throws {
    try folder.write("", to: "ledger.sqlite")
    try folder.ledger().recordRun([.sample("/a")])
    #expect(try folder.info("ledger.sqlite").mode == 0o600)
  }

  @Test(arguments: [Ledger.Access.creating, .existing])
  func `a file that is no database is left as it is`(_ access: Ledger.Access) throws {
    let text = String(repeating: "This is no database at all. ", count: 100)
    let path = try folder.write(text, to: "ledger.sqlite")
    #expect { try Ledger(at: path, access: access) } throws: { error in
      if case LedgerError.damaged = error { true } else { false }
    }
    #expect(try folder.tree() == ["ledger.sqlite": Array(text.utf8)])
  }

  @Test func `a database that is cut off is left as it is`() throws {
    try folder.ledger().recordRun([.sample("/a", from: String(repeating: "abc", count: 9000))])
    let bytes = Array(try folder.bytes("ledger.sqlite").prefix(5000))
    let path = try folder.write(bytes, to: "cut/ledger.sqlite")
    #expect { try Ledger(at: path, access: .creating).runs() } throws: { error in
      if case LedgerError.damaged = error { true } else { false }
    }
    #expect(try folder.bytes("cut/ledger.sqlite") == bytes)
  }

  @Test(arguments: ["CREATE TABLE other (a)", "PRAGMA application_id = 7; CREATE TABLE other (a)"])
  func `a database of another program is left as it is`(_ statements: String) throws {
    let path = folder.path("other.sqlite")
    try DatabaseQueue(path: path.string).write { try $0.execute(sql: statements) }
    let bytes = try folder.tree()
    #expect(throws: LedgerError.foreign(path: path.string)) {
      try Ledger(at: path, access: .creating)
    }
    #expect(try folder.tree() == bytes)
  }

  @Test func `a ledger of a later version is left as it is`() throws {
    try folder.ledger().recordRun([.sample("/a")])
    let path = folder.path("ledger.sqlite")
    try DatabaseQueue(path: path.string).write { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('of a later version')")
    }
    let bytes = try folder.bytes("ledger.sqlite")
    #expect(throws: LedgerError.newer(path: path.string)) {
      try Ledger(at: path, access: .creating)
    }
    #expect(try folder.bytes("ledger.sqlite") == bytes)
  }

  @Test(arguments: [Ledger.Access.creating, .existing])
  func `a folder is no ledger`(_ access: Ledger.Access) throws {
    let path = try folder.makeFolder("ledger.sqlite")
    #expect { try Ledger(at: path, access: access) } throws: { error in
      if case LedgerError.unusable = error { true } else { false }
    }
  }

  @Test func `the database is flushed and erases what it deletes`() throws {
    let path = folder.path("ledger.sqlite")
    _ = try folder.ledger()
    let database = try DatabaseQueue(path: path.string)
    let mode = try database.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "wal")
    let identifier = try database.read { try Int32.fetchOne($0, sql: "PRAGMA application_id") }
    #expect(identifier == 0x6D6D_6E64)
  }
}
