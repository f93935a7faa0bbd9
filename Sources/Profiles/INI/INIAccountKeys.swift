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

    func shifted(by count: Int) -> Lines {
      Lines(
        fields: fields.shifted(by: count),
        hostAndPort: hostAndPort.map { $0 + count },
        name: name.map { $0 + count }
      )
    }
  }

  /// All keys: those of each field in the order in which they count, the fields by their numbers, and
  /// behind them those of server and port, and of the name.
  private let keys: [[UInt8]]
  /// For each slot, where its keys stand among all.
  private let slots: [Range<Int>]
  /// What sections have, counted from their first lines.
  private var shapes = INISectionShapes<Shape>()

  /// What is known of sections with the same keys.
  private enum Shape {
    /// The lines, since no slot has several.
    case lines(Lines)
    /// For each key the line that has it.
    case keys([Int?])
  }

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
    let entries = document.entries
    let base = section.entries.lowerBound
    let shape: Shape
    if let known = shapes.index(of: section, entries) {
      shape = shapes[known]
    } else {
      shape = self.shape(of: try search(section, document), entries, from: base)
      shapes.remember(section, entries, as: shape)
    }
    return switch shape {
    case .lines(let lines): lines.shifted(by: base)
    case .keys(let found): lines(found, entries, from: base).shifted(by: base)
    }
  }

  private func shape(of found: [Int?], _ entries: [INIEntry], from base: Int) -> Shape {
    let isClear = slots.allSatisfy { slot in found[slot].count { $0 != nil } < 2 }
    return isClear ? .lines(lines(found, entries, from: base)) : .keys(found)
  }

  /// The lines of an account, counted from the first of its section.
  ///
  /// - Parameter found: for each key the line that has it, counted in the same way.
  private func lines(_ found: [Int?], _ entries: [INIEntry], from base: Int) -> Lines {
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
      chosen = line
      if !entries[base + line].valueRange.isEmpty { break }
    }
    return chosen
  }

  /// For each key, the line of a section that has it.
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
