/// What a person typed at a question.
enum ReviewAnswer {
  case accept
  case leave
  /// It is asked again the next time.
  case skip
  case quit

  /// Nil for what is no answer to the question.
  init?(_ line: String, canAccept: Bool) {
    switch line.lowercased() {
    case "a", "accept", "y", "yes":
      guard canAccept else { return nil }
      self = .accept
    case "l", "leave", "n", "no": self = .leave
    case "s", "skip": self = .skip
    case "q", "quit": self = .quit
    default: return nil
    }
  }
}
