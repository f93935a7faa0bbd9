/// Where a start tag stands and what it says.
struct XMLTag {
  /// Past its name.
  var nameEnd: Int
  /// Past its `>`.
  var end: Int
  /// The number of its name in the vocabulary, or -1.
  var name: Int32
  var attributes = 0
  var isEmptyElement = false
}
