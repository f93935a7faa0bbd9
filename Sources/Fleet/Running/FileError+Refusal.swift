import ConfigText
import HostFiles

extension FileError {
  /// The error as reports show it.
  var refusal: Refusal {
    Refusal(code: isMissing ? "missing" : "input-output", message: description)
  }
}
