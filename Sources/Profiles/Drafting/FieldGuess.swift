import ConfigText
import NotificationCenter

/// What a place in every record of an unknown document may hold.
struct FieldGuess {
  /// How sure it is, from the name of the place and from what stands there.
  enum Confidence: String {
    case sure
    case likely
    case guess
  }

  /// A field of a profile: those of an account, and `name`.
  let field: String
  let selector: String
  let confidence: Confidence
  let reason: String
}
