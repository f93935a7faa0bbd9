import ConfigText
import INISyntax
import NotificationCenter

/// Finds the fields of accounts, each of which has a section of its own.
struct INIAccountKeys: Sendable {
  /// Where the lines stand that may be in an account once.
  struct Lines: Sendable {
    /// For each field, by its number.
    fileprivate(set) var fields: [INIEntry?]
    /// The key that holds server and port.
    fileprivate(set) var hostAndPort: INIEntry?
    fileprivate(set) var name: INIEntry?
  }

  /// All keys: those of each field in the order in which they count, the fields by their numbers, and
  /// behind them those of server and port, and of the name.
  private let keys: [[UInt8]]
  /// For each slot, where its keys stand among all.
  private let slots: [Range<Int>]
  /// For each key, the line of a section that has it.
  private var shapes = INISectionShapes<[Int?]>()

  private static let fieldCount = AccountField.allCases.count

  /// - Parameters:
  ///   - fields: the keys of each field.
  ///   - hostAndPort: the key that holds both.
  ///   - name: the keys of the account's name.
  init(fields: [AccountField: [[UInt8]]], hostAndPort: [UInt8]?, name: [[UInt8]]) {
    var keys: [[UInt8]] = []
    var slots: [Range<Int>] = []
    func add(_ slot: [[UInt8]]) {
      slots.append(keys.count..<keys.count + slot.count)
      keys += slot
    }
    for field in AccountField.allCases { add(fields[field] ?? []) }
    add(hostAndPort.map { [$0] } ?? [])
    add(name)
    self.keys = keys
    self.slots = slots
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
    let base = section.entries.lowerBound
    func entry(_ slot: Int) -> INIEntry? { Self.chosen(slots[slot], found, document.entries, base) }
    var fields: [INIEntry?] = []
    fields.reserveCapacity(Self.fieldCount)
    for field in 0..<Self.fieldCount { fields.append(entry(field)) }
    return Lines(
      fields: fields, hostAndPort: entry(Self.fieldCount), name: entry(Self.fieldCount + 1))
  }

  /// Of the lines of one slot, the first that has a value, or else the last.
  private static func chosen(
    _ keys: Range<Int>,
    _ found: [Int?],
    _ entries: [INIEntry],
    _ base: Int
  ) -> INIEntry? {
    var chosen: INIEntry?
    for key in keys {
      guard let line = found[key] else { continue }
      chosen = entries[base + line]
      if chosen?.valueRange.isEmpty == false { break }
    }
    return chosen
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
      for key in keys.indices where document.key(of: entry, is: keys[key]) {
        if let first = found[key] {
          throw document.duplicate(document.entries[base + first], entry)
        }
        found[key] = index - base
      }
    }
    return found
  }
}
