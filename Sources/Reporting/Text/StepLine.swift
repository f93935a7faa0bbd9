import Migration

/// A step as it is read, and what it is.
struct StepLine: Equatable {
  let text: String
  let kind: Kind

  enum Kind: Equatable {
    /// Heads a branch of steps.
    case heading
    /// Somebody has to act.
    case action
    /// Says something.
    case note
  }

  private init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }

  init(_ step: Phrase, _ translation: Translation) {
    let kind: Kind = step.key.isHeading ? .heading : step.key.isNote ? .note : .action
    self.init(translation.text(step), kind)
  }

  /// - Parameter stored: as a ledger has it: a coded phrase, or a text of an earlier version, whose
  ///   headings end with a colon.
  init(stored: String, _ translation: Translation) {
    if let step = Phrase(coded: stored) {
      self.init(step, translation)
    } else {
      self.init(stored, stored.hasSuffix(":") ? .heading : .action)
    }
  }
}
