/// How a run ended; a run without an outcome was killed.
public enum RunOutcome: String, Sendable {
  case completed
  case interrupted
}
