/// What a run was for.
public enum RunKind: String, Sendable {
  case apply
  case undo
}
