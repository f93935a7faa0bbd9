/// What was expected where a path of a profile cannot be read.
struct XMLPathError: Error, Equatable {
  let expected: String
  /// How many characters of the path stand before the mistake.
  let position: Int
}
