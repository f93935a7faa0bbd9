import GRDB
import SystemPackage

/// The file of a ledger before it is opened.
struct LedgerFile {
  private let path: FilePath

  init(_ path: FilePath) {
    self.path = path
  }

  var exists: Bool {
    (try? path.stat()) != nil
  }

  /// Makes an empty file that its owner alone can read, in folders that its owner alone can enter,
  /// where there is none. SQLite gives its side files the mode of the database.
  func create() throws(LedgerError) {
    do {
      try makeFolder(path.removingLastComponent())
      let file = try FileDescriptor.open(
        path,
        .readWrite,
        options: [.create, .closeOnExec],
        permissions: .ownerReadWrite
      )
      try file.close()
      if try path.stat().permissions != .ownerReadWrite { try path.restrict() }
    } catch {
      throw .unusable(path: path.string, reason: "\(error)")
    }
  }

  private func makeFolder(_ folder: FilePath) throws {
    guard !folder.isEmpty, (try? folder.stat()) == nil else { return }
    try makeFolder(folder.removingLastComponent())
    try folder.makeDirectory(permissions: .ownerReadWriteExecute)
  }

  /// Looks at the header of the file without changing anything.
  ///
  /// - Throws: `LedgerError` where it is no ledger of this version.
  func check() throws(LedgerError) {
    do {
      guard try path.stat().size > 0 else { return }
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      let database = try DatabaseQueue(path: path.string, configuration: configuration)
      try database.read { database in
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        let identifier = try Int32.fetchOne(database, sql: "PRAGMA application_id")
        guard tables == 0 || identifier == LedgerSchema.applicationID else {
          throw LedgerError.foreign(path: path.string)
        }
        guard try tables == 0 || !LedgerSchema.migrator.hasBeenSuperseded(database) else {
          throw LedgerError.newer(path: path.string)
        }
      }
      try database.close()
    } catch let error as LedgerError {
      throw error
    } catch {
      throw Ledger.explained(error, path: path.string)
    }
  }
}
