import ConfigText
import Migration

/// Why a file does not get its original back.
enum RestoreObstacle: Error {
  /// Somebody changed it.
  case changedSince(Refusal)
  /// It cannot be read or written now; another attempt may do better.
  case unreachable(Refusal)
  /// The original is not in the ledger any more.
  case originalGone(Refusal)

  var refusal: Refusal {
    switch self {
    case .changedSince(let refusal), .unreachable(let refusal), .originalGone(let refusal): refusal
    }
  }

  var status: FileStatus {
    switch self {
    case .changedSince: .refused
    case .unreachable, .originalGone: .failed
    }
  }
}
