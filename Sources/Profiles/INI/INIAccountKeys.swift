import ConfigText
import INISyntax
import NotificationCenter

/// Finds the fields of accounts, each of which has a section of its own.
struct INIAccountKeys {
  /// Where the lines stand that may be in an account once.
  struct Lines: Sendable {
    /// For each field, by its number.
    fileprivate(set) var fields: [INIEntry?]
    /// The key that holds server and port.
    fileprivate(set) var hostAndPort: INIEntry?
    fileprivate(set) var name: INIEntry?
  }

  /// The keys of every slot, in the order in which they count: the fields by their numbers, and behind
  /// them server and port, and the name.
  private let keys: [(slot: Int, key: [UInt8])]
  /// For each key, the line of a section that has it.
  private var shapes = INISectionShapes<[Int?]>()

  private static let fieldCount = AccountField.allCases.count

  init(_ layout: INILayout) {
    var keys: [(slot: Int, key: [UInt8])] = []
    for field in AccountField.allCases {
      for key in layout.accountFields[field] ?? [] { keys.append((field.number, key)) }
    }
    if let key = layout.hostAndPort { keys.append((Self.fieldCount, key)) }
    for key in layout.accountName { keys.append((Self.fieldCount + 1, key)) }
    self.keys = keys
  }

  /// The lines of an account: for each slot that under the first of its keys that has a value.
  ///
  /// - Throws: `ExportError.duplicateField` where a key stands twice.
  mutating func lines(
    of section: INISection,
    in document: INIDocument
  ) throws(ExportError) -> Lines {
    let found: [Int?]
    if let shape = shapes.index(of: section, in: document) {
      found = shapes[shape]
    } else {
      found = try search(section, document)
      shapes.remember(section, in: document, as: found)
    }
    var lines = Lines(fields: Array(repeating: nil, count: Self.fieldCount))
    for (index, key) in keys.enumerated() {
      guard let line = found[index] else { continue }
      let entry = document.entries[section.entries.lowerBound + line]
      switch key.slot {
      case Self.fieldCount: lines.hostAndPort = Self.chosen(lines.hostAndPort, entry)
      case Self.fieldCount + 1: lines.name = Self.chosen(lines.name, entry)
      default: lines.fields[key.slot] = Self.chosen(lines.fields[key.slot], entry)
      }
    }
    return lines
  }

  /// Of two lines of one slot, the first that has a value.
  private static func chosen(_ first: INIEntry?, _ second: INIEntry) -> INIEntry {
    guard let first else { return second }
    return first.valueRange.isEmpty ? second : first
  }

  /// For each key, the line of a section that has it.
  private func search(
    _ section: INISection,
    _ document: INIDocument
  ) throws(ExportError) -> [Int?] {
    var found = [Int?](repeating: nil, count: keys.count)
    let base = section.entries.lowerBound
    for index in section.entries {
      let entry = document.entries[index]
      for key in keys.indices where document.key(of: entry, is: keys[key].key) {
        if let first = found[key] {
          throw document.duplicate(document.entries[base + first], entry)
        }
        found[key] = index - base
      }
    }
    return found
  }
}
