/// What was expected where a path of a profile cannot be read.
enum XMLPathError: Error, Equatable {
  case expected(String)
}
