import GRDB
import SystemPackage

/// The file of a ledger before it is opened.
struct LedgerFile {
  private let path: FilePath

  init(_ path: FilePath) {
    self.path = path
  }

  /// Whether there is something at the path that is not empty.
  ///
  /// - Throws: `LedgerError` where it is no regular file.
  func exists() throws(LedgerError) -> Bool {
    guard let stat = try? path.stat() else { return false }
    guard stat.type == .regular else {
      throw .unusable(path: path.string, reason: "it is no regular file")
    }
    return stat.size > 0
  }

  /// Makes the folder of the ledger, which its owner alone can enter, where there is none.
  func makeFolder() throws(LedgerError) {
    do {
      try makeFolder(path.removingLastComponent())
    } catch {
      throw .unusable(path: path.string, reason: "\(error)")
    }
  }

  /// Makes a ledger without runs, which its owner alone can read.
  ///
  /// It is built under another name first, so that a ledger is there whole or not at all. SQLite gives
  /// its side files the mode of the database.
  func create() throws(LedgerError) {
    let new = FilePath(path.string + ".new")
    do {
      try remove(new)
      let file = try FileDescriptor.open(
        new,
        .readWrite,
        options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: .ownerReadWrite
      )
      try file.close()
      try new.restrict()
      // Without a write-ahead log, which would have to move along.
      let database = try DatabaseQueue(path: new.string, configuration: Ledger.durable)
      try LedgerSchema.migrator.migrate(database)
      try database.close()
      try new.moveDurably(to: path)
    } catch {
      try? remove(new)
      throw Ledger.explained(error, path: path.string)
    }
  }

  /// Removes a database and its side files.
  private func remove(_ database: FilePath) throws(Errno) {
    for ending in ["", "-journal", "-wal", "-shm"] {
      try FilePath(database.string + ending).removeIfPresent()
    }
  }

  private func makeFolder(_ folder: FilePath) throws {
    guard !folder.isEmpty, (try? folder.stat()) == nil else { return }
    try makeFolder(folder.removingLastComponent())
    try folder.makeDirectory(permissions: .ownerReadWriteExecute)
  }

  /// Looks at the database without changing anything.
  ///
  /// - Throws: `LedgerError` where it is no ledger of this version.
  func check() throws(LedgerError) {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      let database = try DatabaseQueue(path: path.string, configuration: configuration)
      try database.read { database in
        let identifier = try Int32.fetchOne(database, sql: "PRAGMA application_id")
        guard identifier == LedgerSchema.applicationID else {
          throw LedgerError.foreign(path: path.string)
        }
        guard try !LedgerSchema.migrator.hasBeenSuperseded(database) else {
          throw LedgerError.newer(path: path.string)
        }
      }
      try database.close()
    } catch let error as LedgerError {
      throw error
    } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
      // A run was killed where there is no write-ahead log, and has to be rolled back first.
      guard try headerIdentifier() == LedgerSchema.applicationID else {
        throw .foreign(path: path.string)
      }
    } catch {
      throw Ledger.explained(error, path: path.string)
    }
  }

  /// The application's mark in the header of the file (https://sqlite.org/fileformat2.html).
  private func headerIdentifier() throws(LedgerError) -> Int32? {
    do {
      let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
      defer { try? file.close() }
      var bytes = [UInt8](repeating: 0, count: 4)
      let count = try bytes.withUnsafeMutableBytes {
        try file.read(fromAbsoluteOffset: 68, into: $0)
      }
      guard count == 4 else { return nil }
      return bytes.reduce(0) { $0 << 8 | Int32(truncatingIfNeeded: $1) }
    } catch {
      throw Ledger.explained(error, path: path.string)
    }
  }
}
