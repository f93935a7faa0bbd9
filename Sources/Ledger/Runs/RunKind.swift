/// What a run was for.
public enum RunKind: String, Sendable {
  case apply
  /// An apply that keeps Custom accounts until somebody has signed in to the native ones.
  case stage
  case repair
  case undo
}
