import Migration

/// A step as it is read, and whether it heads a branch of steps.
struct StepLine: Equatable {
  let text: String
  let isHeading: Bool

  private init(_ text: String, isHeading: Bool) {
    self.text = text
    self.isHeading = isHeading
  }

  init(_ step: Phrase, _ translation: Translation) {
    self.init(translation.text(step), isHeading: step.key.isHeading)
  }

  /// - Parameter stored: as a ledger has it: a coded phrase, or a text of an earlier version, whose
  ///   headings end with a colon.
  init(stored: String, _ translation: Translation) {
    if let step = Phrase(coded: stored) {
      self.init(step, translation)
    } else {
      self.init(stored, isHeading: stored.hasSuffix(":"))
    }
  }
}
