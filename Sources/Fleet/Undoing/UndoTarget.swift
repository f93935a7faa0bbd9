public import SystemPackage

/// What is to be taken back.
public enum UndoTarget: Sendable {
  /// The newest run that changed a file and has not been taken back.
  case newest
  /// A run by its number, which may be an undo itself.
  case run(Int64)
  /// The newest change of each of these files.
  case files([FilePath])
}
