import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A copy of a database with all that SQLite keeps beside it, in a folder that nobody else can enter.
///
/// Even reading a ledger leaves files beside it, and bringing one of an earlier version up to date
/// changes it; neither is due to a ledger of somebody else. The copy goes with the value.
struct PrivateCopy: ~Copyable {
  /// The copy of the database.
  let database: FilePath
  private let folder: FilePath

  private static let sideFiles = ["-journal", "-wal"]

  /// - Throws: `Errno`; nothing is left then.
  init(of original: FilePath, in parent: FilePath) throws(Errno) {
    let folder = try parent.appending("mailmend-XXXXXX").makeTemporaryDirectory()
    let database = folder.appending("ledger.sqlite")
    do throws(Errno) {
      try Self.copy(original, to: database)
      for ending in Self.sideFiles {
        let sideFile = FilePath(original.string + ending)
        guard (try? sideFile.stat()) != nil else { continue }
        try Self.copy(sideFile, to: FilePath(database.string + ending))
      }
    } catch {
      Self.remove(database, folder)
      throw error
    }
    self.folder = folder
    self.database = database
  }

  deinit {
    Self.remove(database, folder)
  }

  private static func remove(_ database: FilePath, _ folder: FilePath) {
    for ending in [""] + sideFiles + ["-shm"] {
      try? FilePath(database.string + ending).removeIfPresent()
    }
    _ = folder.withPlatformString { rmdir($0) }
  }

  private static func copy(_ source: FilePath, to target: FilePath) throws(Errno) {
    do {
      let input = try FileDescriptor.open(source, .readOnly, options: [.closeOnExec])
      defer { try? input.close() }
      let output = try FileDescriptor.open(
        target,
        .writeOnly,
        options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: .ownerReadWrite
      )
      defer { try? output.close() }
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      while true {
        let count = try buffer.withUnsafeMutableBytes { try input.read(into: $0) }
        if count == 0 { return }
        _ = try output.writeAll(buffer.prefix(count))
      }
    } catch {
      throw error as? Errno ?? .ioError
    }
  }
}
