import ConfigText
import HostFiles

/// Why a file was not replaced.
struct ReplacementError: Error {
  let cause: Cause
  /// Whether the next run has to mend the file or to remove the temporary one.
  let leavesWork: Bool

  enum Cause {
    /// The system refused.
    case notWritten(FileError)
    /// The system refused in the middle of writing through a file, and to write the old bytes again.
    case leftTorn(FileError)
    /// It is no longer the file that was read.
    case changedMeanwhile
  }

  var refusal: Refusal {
    switch cause {
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
