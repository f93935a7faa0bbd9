import INISyntax

/// A line that holds one reference of a list, such as `Sender1 = 3`, or none.
struct INIItem: Sendable {
  /// What stands in its key.
  let number: Int
  let entry: INIEntry
}
