import GRDB
public import SystemPackage

/// The runs, the originals of every file that was changed, and the sign-ins that are outstanding.
///
/// It is one SQLite file. An original is in it, flushed to the disk, before the file is replaced,
/// so that undo needs nothing else and a crash at any point can be told apart afterwards. Since
/// originals hold passwords, the file is readable by its owner alone, and what is deleted is
/// overwritten.
public final class Ledger: Sendable {
  let database: DatabaseQueue
  let path: String

  /// What an opening is for.
  public enum Access: Sendable {
    /// Creates the ledger, and its folder, where there is none. Nobody else may do so meanwhile.
    case creating
    /// Asks for a ledger that is there.
    case existing
  }

  /// Opens a ledger.
  ///
  /// - Throws: `LedgerError`; a file that is no ledger of this version is never written to.
  public init(at path: FilePath, access: Access) throws(LedgerError) {
    let file = LedgerFile(path)
    self.path = path.string
    if try !file.exists() {
      guard access == .creating else { throw .missing(path: path.string) }
      try file.makeFolder()
      try file.create()
    }
    do {
      try file.check()
      database = try DatabaseQueue(path: path.string, configuration: Self.configuration)
      try LedgerSchema.migrator.migrate(database)
    } catch let error as LedgerError {
      throw error
    } catch {
      throw Self.explained(error, path: path.string)
    }
  }

  /// Makes the folder of a ledger where there is none, so that a lock can stand in it.
  public static func makeFolder(for path: FilePath) throws(LedgerError) {
    try LedgerFile(path).makeFolder()
  }

  private static var configuration: Configuration {
    var configuration = durable
    configuration.journalMode = .wal
    return configuration
  }

  /// What is committed is on the disk, and what is deleted is overwritten.
  static var durable: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      // GRDB asks for NORMAL in WAL mode, under which a power cut can lose a commit whose file is
      // already replaced.
      try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
      guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else {
        throw DatabaseError(message: "it cannot be flushed to the disk")
      }
    }
    return configuration
  }

  static func explained(_ error: any Error, path: String) -> LedgerError {
    guard let error = error as? DatabaseError else {
      return .unusable(path: path, reason: "\(error)")
    }
    // Only the code: the message may quote a statement with its arguments.
    let reason = error.resultCode.errorString ?? "SQLite says \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .damaged(path: path, reason: reason)
    default: return .unusable(path: path, reason: error.message ?? reason)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    do {
      return try database.read(body)
    } catch let error as LedgerError {
      throw error
    } catch {
      throw Self.explained(error, path: path)
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    do {
      return try database.write(body)
    } catch let error as LedgerError {
      throw error
    } catch {
      throw Self.explained(error, path: path)
    }
  }
}

extension ResultCode {
  /// What SQLite calls a result code.
  fileprivate var errorString: String? {
    DatabaseError(resultCode: self).message
  }
}
