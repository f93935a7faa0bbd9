import INISyntax

/// Remembers sections by their keys.
///
/// Sections of one kind nearly always have the same keys in the same order, so that it has to be found
/// out once what these stand for.
struct INISectionShapes<Meaning: Sendable>: Sendable {
  /// For each shape the lines of the first section that had it.
  private var shapes: [(entries: Range<Int>, meaning: Meaning)] = []

  private static var most: Int { 16 }

  /// What the keys of a section stand for, if such a section was remembered.
  ///
  /// - Parameter entries: those of the document.
  func index(of section: INISection, _ entries: [INIEntry]) -> Int? {
    let shapes = shapes.span
    for index in shapes.indices
    where Self.haveSameKeys(shapes[index].entries, section.entries, in: entries.span) {
      return index
    }
    return nil
  }

  /// What the keys of a remembered section stand for.
  subscript(index: Int) -> Meaning { shapes[index].meaning }

  private static func haveSameKeys(
    _ places: Range<Int>,
    _ others: Range<Int>,
    in entries: Span<INIEntry>
  ) -> Bool {
    guard places.count == others.count else { return false }
    let (some, others) = (entries.extracting(places), entries.extracting(others))
    for index in some.indices where some[index].keyNumber != others[index].keyNumber {
      return false
    }
    return true
  }

  /// Remembers what the keys of a section stand for.
  mutating func remember(_ section: INISection, _ entries: [INIEntry], as meaning: Meaning) {
    guard shapes.count < Self.most,
      entries[section.entries].allSatisfy({ $0.keyNumber >= 0 })
    else { return }
    shapes.append((section.entries, meaning))
  }
}
