import ConfigText
import HostFiles

/// Why a file was not replaced.
enum ReplacementError: Error {
  /// The system refused.
  case notWritten(FileError)
  /// It is no longer the file that was read.
  case changedMeanwhile

  /// The system refused in the middle of writing through a file, and to write the old bytes again.
  case leftTorn(FileError)

  /// Whether the file is neither what it was nor what it was to be.
  var leavesFileTorn: Bool {
    if case .leftTorn = self { true } else { false }
  }

  var refusal: Refusal {
    switch self {
    case .notWritten(let error): error.refusal
    case .leftTorn(let error):
      Refusal(
        code: "input-output",
        message:
          "\(error); the file is partly written, and the next apply or undo with this ledger "
          + "puts the original back"
      )
    case .changedMeanwhile:
      Refusal(
        code: "changed-meanwhile",
        message: "somebody changed the file after it was read; run again"
      )
    }
  }
}
