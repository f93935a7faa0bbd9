import GRDB
public import SystemPackage

/// A ledger that is to be merged into another one.
///
/// It was looked at as a whole and is not touched: what is read is a copy, which goes with the object.
public final class OtherLedger: Sendable {
  /// As it was named.
  public let path: FilePath
  let copy: PrivateCopy

  /// Copies a ledger and brings the copy up to date.
  ///
  /// No run of the other ledger may be at work meanwhile.
  ///
  /// - Parameters:
  ///   - path: the other ledger.
  ///   - folder: where the copy stands.
  /// - Throws: `LedgerError.unmergeable` where it is no ledger that this version can read.
  public init(at path: FilePath, copyingInto folder: FilePath) throws(LedgerError) {
    self.path = path
    do {
      guard try LedgerFile(path).exists() else {
        throw LedgerError.unmergeable(path: path.string, reason: "there is no ledger at this path")
      }
      copy = try PrivateCopy(of: path, in: folder)
      let ledger = try Ledger(at: copy.database, access: .existing)
      try ledger.checkIntegrity()
      // Closed, so that all of it is in one file.
      try ledger.database.close()
    } catch {
      throw Self.explained(error, path.string)
    }
  }

  private static func explained(_ error: any Error, _ path: String) -> LedgerError {
    switch error {
    case let error as LedgerError:
      switch error {
      case .unmergeable: error
      case .damaged(_, let reason):
        .unmergeable(path: path, reason: "it is no database or a damaged one (\(reason))")
      case .foreign:
        .unmergeable(path: path, reason: "it is a database, but no ledger of mailmend")
      case .newer:
        .unmergeable(path: path, reason: "a later version of mailmend wrote it; use that version")
      case .unusable(_, let reason): .unmergeable(path: path, reason: reason)
      case .missing: .unmergeable(path: path, reason: "there is no ledger at this path")
      case .unknownRun: .unmergeable(path: path, reason: "\(error)")
      }
    default: .unmergeable(path: path, reason: "\(error)")
    }
  }
}
