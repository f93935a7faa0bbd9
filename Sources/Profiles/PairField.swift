/// The fields of a pair besides its lists, by their places where there is a list of them.
enum PairField: Int {
  case method
  case id
}
