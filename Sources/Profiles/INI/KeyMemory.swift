import ConfigText

/// Remembers what keys stand for.
///
/// The keys of one section are nearly always those of a section of the same kind before, in the same
/// order, so that each has to be held against the names of a profile once.
struct KeyMemory<Meaning: Sendable> {
  /// What the keys stand for, by the places of the keys in their sections.
  private(set) var meanings: [Meaning] = []
  private var keys: [Range<Int>] = []

  private static var most: Int { 256 }

  /// Finds out what a key stands for.
  ///
  /// - Parameters:
  ///   - key: where it stands in the text.
  ///   - place: the place of its line in the section; asked for in order.
  ///   - read: finds out what it stands for.
  /// - Returns: where in ``meanings`` that is.
  mutating func number(
    of key: Range<Int>,
    at place: Int,
    in text: [UInt8],
    _ read: () -> Meaning
  ) -> Int {
    let place = min(place, Self.most)
    if place < keys.count {
      let bytes = text.span
      if bytes.extracting(key).equals(bytes.extracting(keys[place])) { return place }
      keys[place] = key
      meanings[place] = read()
    } else {
      keys.append(key)
      meanings.append(read())
    }
    return place
  }
}
