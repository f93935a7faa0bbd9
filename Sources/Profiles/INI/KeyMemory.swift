import ConfigText

/// Remembers what keys stand for.
///
/// The keys of one section are nearly always those of a section of the same kind before, in the same
/// order, so that each has to be held against the names of a profile once.
struct KeyMemory<Meaning: Sendable> {
  /// By the places of the keys in their sections.
  private var known: [(key: Range<Int>, meaning: Meaning)] = []

  private static var most: Int { 256 }

  /// What a key stands for.
  ///
  /// - Parameters:
  ///   - key: where it stands in the text.
  ///   - place: the place of its line in the section.
  ///   - read: finds out what it stands for.
  mutating func meaning(
    of key: Range<Int>,
    at place: Int,
    in text: [UInt8],
    _ read: () -> Meaning
  ) -> Meaning {
    let bytes = text.span
    if place < known.count,
      bytes.extracting(key).equals(bytes.extracting(known[place].key))
    {
      return known[place].meaning
    }
    let meaning = read()
    if place < known.count {
      known[place] = (key, meaning)
    } else if place == known.count, place < Self.most {
      known.append((key, meaning))
    }
    return meaning
  }
}
