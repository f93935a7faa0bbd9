import NotificationCenter

/// A value as it was read.
enum ReadText {
  /// It stands there in the document to the letter, as nearly every one does.
  case literal(Range<Int>)
  /// What it reads like decoded.
  case decoded(String)
}

extension RuleList {
  /// Adds a text of the document that the list is about.
  mutating func add(_ text: ReadText) -> PackedText {
    switch text {
    case .literal(let range): PackedText(range)
    case .decoded(let string): add(string)
    }
  }
}
