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

/// A place that records of one kind have, with what stands there in each of them.
struct Column {
  /// The path or key by which a profile would name it.
  let selector: String
  /// The words of its name that say something, in lower case.
  let words: String
  /// The texts of the records that have it, empty ones included.
  let values: [String]

  var filled: [String] { values.filter { !$0.isEmpty } }
}
