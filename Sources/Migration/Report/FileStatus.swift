/// What became of a file.
public enum FileStatus: String, CaseIterable, Sendable {
  case changed
  case unchanged
  /// Read, but not safe to change.
  case refused
  /// Could not be read or written.
  case failed
  /// No profile knows it.
  case skipped
}
