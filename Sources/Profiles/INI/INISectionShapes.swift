import INISyntax

/// Remembers sections by their keys.
///
/// Sections of one kind nearly always have the same keys in the same order, so that it has to be found
/// out once what these stand for.
struct INISectionShapes<Meaning: Sendable>: Sendable {
  /// For each shape where its keys stand in ``keyNumbers``.
  private var shapes: [(keys: Range<Int>, meaning: Meaning)] = []
  /// The numbers of the keys of all shapes; see `INIEntry.keyNumber`.
  private var keyNumbers: [Int16] = []

  private static var most: Int { 16 }

  /// What the keys of a section stand for, if such a section was remembered.
  ///
  /// - Parameter entries: those of the document.
  func index(of section: INISection, _ entries: [INIEntry]) -> Int? {
    let (shapes, keyNumbers) = (shapes.span, keyNumbers.span)
    let lines = entries.span.extracting(section.entries)
    for index in shapes.indices
    where Self.keys(of: lines, are: keyNumbers.extracting(shapes[index].keys)) {
      return index
    }
    return nil
  }

  /// What the keys of a remembered section stand for.
  subscript(index: Int) -> Meaning { shapes[index].meaning }

  private static func keys(of lines: Span<INIEntry>, are keyNumbers: Span<Int16>) -> Bool {
    guard lines.count == keyNumbers.count else { return false }
    for index in lines.indices where lines[index].keyNumber != keyNumbers[index] { return false }
    return true
  }

  /// Remembers what the keys of a section stand for.
  mutating func remember(_ section: INISection, _ entries: [INIEntry], as meaning: Meaning) {
    guard shapes.count < Self.most,
      entries[section.entries].allSatisfy({ $0.keyNumber >= 0 })
    else { return }
    let start = keyNumbers.count
    for line in section.entries { keyNumbers.append(entries[line].keyNumber) }
    shapes.append((start..<keyNumbers.count, meaning))
  }
}
