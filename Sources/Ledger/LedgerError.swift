/// Why a ledger cannot be used. Nothing is done then.
public enum LedgerError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file is no database, or a damaged one.
  case damaged(path: String, reason: String)
  /// The file is a database of another program.
  case foreign(path: String)
  /// A later version of mailmend wrote the ledger.
  case newer(path: String)
  /// The file cannot be opened, created or written.
  case unusable(path: String, reason: String)
  /// There is no ledger yet.
  case missing(path: String)
  /// Another ledger cannot be merged into this one.
  case unmergeable(path: String, reason: String)
  /// No run has this number.
  case unknownRun(Int64)

  public var description: String {
    switch self {
    case .damaged(let path, let reason):
      "the ledger \(path) is no database or a damaged one (\(reason)); it was left as it is: restore "
        + "it from a backup, or name another one with --ledger"
    case .foreign(let path):
      "\(path) is a database, but no ledger of mailmend; it was left as it is: name another file with "
        + "--ledger"
    case .newer(let path):
      "a later version of mailmend wrote the ledger \(path); use that version, or name another ledger "
        + "with --ledger"
    case .unusable(let path, let reason):
      "the ledger \(path) cannot be used: \(reason)"
    case .missing(let path):
      "there is no ledger at \(path): nothing was applied yet, or --ledger names another one"
    case .unmergeable(let path, let reason):
      "the ledger \(path) cannot be merged: \(reason)"
    case .unknownRun(let number):
      "the ledger has no run \(number); `mailmend history` lists them"
    }
  }
}
