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
