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

extension [Column] {
  /// What stands in the place of a field, without empty texts.
  func filled(_ field: String, _ guesses: [FieldGuess]) -> [String] {
    let selector = guesses.first { $0.field == field }?.selector
    return first { $0.selector == selector }?.filled ?? []
  }
}
