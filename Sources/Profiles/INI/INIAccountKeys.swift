import ConfigText
import INISyntax
import NotificationCenter

/// Finds the fields of accounts, each of which has a section of its own.
struct INIAccountKeys: Sendable {
  /// Where the lines stand that may be in an account once.
  struct Lines: Sendable {
    /// For each field, by its number.
    let fields: [INIEntry?]
    /// The key that holds server and port.
    let hostAndPort: INIEntry?
    let name: INIEntry?
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
    let found = try found(in: section, document)
    let allEntries = document.entries
    let entries = allEntries.span.extracting(section.entries)
    var fields: [INIEntry?] = []
    fields.reserveCapacity(Self.fieldCount)
    for field in 0..<Self.fieldCount {
      fields.append(Self.chosen(slots[field], found.span, entries))
    }
    return Lines(
      fields: fields,
      hostAndPort: Self.chosen(slots[Self.fieldCount], found.span, entries),
      name: Self.chosen(slots[Self.fieldCount + 1], found.span, entries)
    )
  }

  /// Of the lines of one slot, the first that has a value, or else the last.
  private static func chosen(
    _ keys: Range<Int>,
    _ found: Span<Int?>,
    _ entries: Span<INIEntry>
  ) -> INIEntry? {
    var chosen: Int?
    for key in keys {
      guard let line = found[key] else { continue }
      chosen = line
      if !entries[line].valueRange.isEmpty { break }
    }
    return chosen.map { entries[$0] }
  }

  /// For each key, the line of a section that has it, which is searched for where no section before
  /// had the same keys.
  private mutating func found(
    in section: INISection,
    _ document: INIDocument
  ) throws(ExportError) -> [Int?] {
    if let shape = shapes.index(of: section, document.entries) { return shapes[shape] }
    let found = try search(section, document)
    shapes.remember(section, document.entries, as: found)
    return found
  }

  private func search(
    _ section: INISection,
    _ document: INIDocument
  ) throws(ExportError) -> [Int?] {
    var found = [Int?](repeating: nil, count: keys.count)
    let allEntries = document.entries
    let entries = allEntries.span.extracting(section.entries)
    let text = document.source.text
    for line in entries.indices {
      let name = text.span.extracting(entries[line].keyRange)
      for place in keys.indices where keys[place].count == name.count {
        let key = keys[place]
        guard name.equalsIgnoringASCIICase(key.span) else { continue }
        if let first = found[place] { throw document.duplicate(entries[first], entries[line]) }
        found[place] = line
      }
    }
    return found
  }
}
