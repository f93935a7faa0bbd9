/// A line of a proposed profile: a key with what stands behind it, and why it is proposed.
struct DraftLine {
  /// What stands behind the key.
  enum Value {
    /// Nothing: the lines below belong to the key.
    case heading
    case text(String)
    case list([String])
  }

  /// Spaces below the heading that the line belongs to.
  var indentation = 0
  let key: String
  let value: Value
  /// How sure it is, and why; nil where that says itself.
  let comment: String?

  init(_ key: String, _ value: String, _ comment: String? = nil) {
    self.init(key, .text(value), comment)
  }

  init(_ key: String, _ value: Value, _ comment: String? = nil) {
    self.key = key
    self.value = value
    self.comment = comment
  }

  /// The line of a field that was found.
  init(_ guess: FieldGuess) {
    self.init(guess.field, guess.selector, "\(guess.confidence.rawValue): \(guess.reason)")
  }

  func indented(by spaces: Int) -> DraftLine {
    var line = self
    line.indentation += spaces
    return line
  }
}
