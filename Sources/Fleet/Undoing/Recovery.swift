import Hashing
public import HostFiles
public import Ledger
import SystemPackage

/// Clears up after runs that were killed.
///
/// A change that was noted and not settled was either made or not; the file's content says which.
public struct Recovery: Sendable {
  private let fileSystem: any FileSystem
  private let ledger: Ledger

  public init(fileSystem: any FileSystem, ledger: Ledger) {
    self.fileSystem = fileSystem
    self.ledger = ledger
  }

  /// Settles what killed runs left open and removes their temporary files. Nobody else may use the
  /// ledger meanwhile.
  ///
  /// - Returns: how many changes were settled; one whose file cannot be looked at stays open.
  public func run() throws(LedgerError) -> Int {
    var (confirmed, discarded): ([Int64], [Int64]) = ([], [])
    for change in try ledger.unsettledChanges() {
      do {
        try putBackIfTorn(change)
        let wasMade = try wasMade(change)
        try removeTemporary(of: change)
        if wasMade { confirmed.append(change.id) } else { discarded.append(change.id) }
      } catch let error as LedgerError {
        throw error
      } catch {
        continue
      }
    }
    try ledger.settle(confirmed: confirmed, discarded: discarded)
    return confirmed.count + discarded.count
  }

  /// Whether the file is anything else than it was: an original is only given up where the file
  /// still has those bytes.
  private func wasMade(_ change: RecordedChange) throws(FileError) -> Bool {
    try content(change.path).map(ContentHash.of) != change.hashBefore
  }

  /// Writes the original into a file that was being written through and is half old, half new.
  private func putBackIfTorn(_ change: RecordedChange) throws {
    guard change.isWrittenThrough, let current = try content(change.path),
      let new = try content(temporaryPath(of: change)), ContentHash.of(new) == change.hashAfter,
      let old = try ledger.original(of: change), current != old, current != new,
      Self.isTorn(current, between: new, and: old)
    else { return }
    try fileSystem.overwrite(change.path, bytes: old)
  }

  /// Whether bytes begin as the new ones and go on as the old ones.
  static func isTorn(_ bytes: [UInt8], between new: [UInt8], and old: [UInt8]) -> Bool {
    let count = zip(bytes, new).prefix { $0 == $1 }.count
    return bytes.dropFirst(count) == old.dropFirst(count)
  }

  private func removeTemporary(of change: RecordedChange) throws(FileError) {
    do {
      try fileSystem.remove(temporaryPath(of: change))
    } catch {
      if !error.isMissing { throw error }
    }
  }

  private func temporaryPath(of change: RecordedChange) -> FilePath {
    LedgerJournal.temporaryPath(beside: change.path, number: change.id)
  }

  /// Nil where there is no file.
  private func content(_ path: FilePath) throws(FileError) -> [UInt8]? {
    do {
      return try fileSystem.read(path, limit: .max).bytes
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }
}
