/// How a run over files ended.
public enum RunEnd: Sendable, Equatable {
  case completed
  /// Somebody asked the program to stop; what was done by then is recorded.
  case interrupted
}
