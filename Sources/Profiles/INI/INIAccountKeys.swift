import ConfigText
import INISyntax
import NotificationCenter

/// Finds the fields of accounts, each of which has a section of its own.
struct INIAccountKeys {
  /// What may stand once in an account: its fields by their numbers, and behind them a key of server
  /// and port, and the account's name.
  struct Entries {
    fileprivate(set) var fields: [INIEntry?]
    fileprivate(set) var hostAndPort: INIEntry?
    fileprivate(set) var name: INIEntry?
  }

  /// The keys of every slot, in the order in which they count.
  private let keys: [(slot: Int, key: [UInt8])]
  private var memory = KeyMemory<[Int]>()
  /// For each key its entry in the account at hand.
  private var found: [INIEntry?]

  private static let fieldCount = AccountField.allCases.count

  init(_ layout: INILayout) {
    var keys: [(slot: Int, key: [UInt8])] = []
    for field in AccountField.allCases {
      for key in layout.accountFields[field] ?? [] { keys.append((field.number, key)) }
    }
    if let key = layout.hostAndPort { keys.append((Self.fieldCount, key)) }
    for key in layout.accountName { keys.append((Self.fieldCount + 1, key)) }
    self.keys = keys
    found = Array(repeating: nil, count: keys.count)
  }

  /// The entries of an account: for each slot that under the first of its keys that has a value.
  ///
  /// - Throws: `ExportError.duplicateField` where a key stands twice.
  mutating func entries(
    of section: INISection,
    in document: INIDocument
  ) throws(ExportError) -> Entries {
    for index in found.indices { found[index] = nil }
    let (entries, text) = (document.entries, document.source.text)
    for index in section.entries {
      let entry = entries[index]
      let place = index - section.entries.lowerBound
      let number = memory.number(of: entry.keyRange, at: place, in: text) {
        keys.indices.filter { document.key(of: entry, is: keys[$0].key) }
      }
      for key in memory.meanings[number] {
        if let first = found[key] { throw document.duplicate(first, entry) }
        found[key] = entry
      }
    }
    var slots = [INIEntry?](repeating: nil, count: Self.fieldCount + 2)
    for (index, key) in keys.enumerated() {
      guard let entry = found[index] else { continue }
      if slots[key.slot].map(\.valueRange.isEmpty) ?? true { slots[key.slot] = entry }
    }
    return Entries(
      fields: Array(slots.prefix(Self.fieldCount)),
      hostAndPort: slots[Self.fieldCount],
      name: slots[Self.fieldCount + 1]
    )
  }
}
