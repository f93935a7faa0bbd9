public import HostFiles
public import Ledger

/// Clears up after runs that were killed.
///
/// A change that was noted and not confirmed was either made or not; the file's content says which.
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
  /// - Returns: how many changes were settled.
  public func run() throws(LedgerError) -> Int {
    let changes = try ledger.unsettledChanges()
    var (confirmed, discarded): ([Int64], [Int64]) = ([], [])
    for change in changes {
      let temporary = Replacement.temporaryPath(for: change.path, number: change.id)
      try? fileSystem.remove(temporary)
      let hash = (try? fileSystem.read(change.path, limit: .max)).map { ContentHash.of($0.bytes) }
      if hash == change.hashAfter {
        confirmed.append(change.id)
      } else {
        discarded.append(change.id)
      }
    }
    try ledger.settle(confirmed: confirmed, discarded: discarded)
    return changes.count
  }
}
