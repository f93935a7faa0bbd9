import ConfigText
import INISyntax
import NotificationCenter

/// Finds the fields of accounts, each of which has a section of its own.
struct INIAccountKeys: Sendable {
  /// The lines that may be in an account once.
  struct Lines: Sendable {
    var fields = INIFieldLines()
    /// That of the key that holds server and port.
    var hostAndPort: Int?
    var name: Int?
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
    let base = section.entries.lowerBound
    let entries = document.entries
    func chosen(_ slot: Int) -> Int? {
      Self.chosen(slots[slot], found.span, entries, from: base)
    }
    var lines = Lines()
    for field in AccountField.allCases { lines.fields[field] = chosen(field.number) }
    lines.hostAndPort = chosen(Self.fieldCount)
    lines.name = chosen(Self.fieldCount + 1)
    return lines
  }

  /// Of the lines of one slot, the first that has a value, or else the last.
  private static func chosen(
    _ keys: Range<Int>,
    _ found: Span<Int?>,
    _ entries: [INIEntry],
    from base: Int
  ) -> Int? {
    var chosen: Int?
    for key in keys {
      guard let line = found[key] else { continue }
      chosen = base + line
      if !entries[base + line].valueRange.isEmpty { break }
    }
    return chosen
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
