/// Guesses which element comes next: nearly always the one that came behind the last one of the same
/// name, since exports are lists of records.
struct XMLElementOrder {
  private static var placeCount: Int { 64 }

  /// For each name, as far as its number tells it from others, the last element of that name that was
  /// not guessed.
  private var latest = InlineArray<64, Int32>(repeating: 0)

  /// Notes an element that was not guessed.
  ///
  /// - Parameter name: its number in the vocabulary, or -1.
  /// - Returns: the element that is likely to have the name of the next one.
  @inline(__always)
  mutating func note(_ element: Int, named name: Int32) -> Int {
    let place = Int(name) & (Self.placeCount - 1)
    defer { latest[place] = Int32(truncatingIfNeeded: element) }
    return Int(latest[place]) &+ 1
  }
}
