import ConfigText
import HostFiles

/// Why a file was not replaced.
enum ReplacementError: Error {
  /// The system refused.
  case notWritten(FileError)
  /// It is no longer the file that was read.
  case changedMeanwhile

  var refusal: Refusal {
    switch self {
    case .notWritten(let error): error.refusal
    case .changedMeanwhile:
      Refusal(
        code: "changed-meanwhile",
        message: "somebody changed the file after it was read; run again"
      )
    }
  }
}
