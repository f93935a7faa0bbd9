import ConfigText
import INISyntax

/// Remembers sections by their keys.
///
/// Sections of one kind nearly always have the same keys in the same order, so that it has to be found
/// out once what these stand for.
struct INISectionShapes<Meaning: Sendable>: Sendable {
  private var shapes: [(keys: [Range<Int>], meaning: Meaning)] = []

  private static var most: Int { 16 }
  private static var mostKeys: Int { 256 }

  /// What the keys of a section stand for, if such a section was remembered.
  func index(of section: INISection, in document: INIDocument) -> Int? {
    for index in shapes.indices
    where shapes[index].keys.count == section.entries.count
      && Self.has(shapes[index].keys, section.entries, document.entries, document.source.text)
    {
      return index
    }
    return nil
  }

  /// What the keys of a remembered section stand for.
  subscript(index: Int) -> Meaning { shapes[index].meaning }

  /// Whether entries have the keys that stand at certain ranges, of which there are as many.
  private static func has(
    _ keys: [Range<Int>],
    _ places: Range<Int>,
    _ entries: [INIEntry],
    _ text: [UInt8]
  ) -> Bool {
    let bytes = text.span
    let keys = keys.span
    let entries = entries.span.extracting(places)
    for place in keys.indices {
      guard bytes.extracting(keys[place]).equals(bytes.extracting(entries[place].keyRange)) else {
        return false
      }
    }
    return true
  }

  /// Remembers what the keys of a section stand for.
  mutating func remember(_ section: INISection, in document: INIDocument, as meaning: Meaning) {
    guard shapes.count < Self.most, section.entries.count <= Self.mostKeys else { return }
    shapes.append((document.entries[section.entries].map(\.keyRange), meaning))
  }
}
