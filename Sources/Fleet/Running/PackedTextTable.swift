/// Texts by texts in as little memory as they take: all bytes stand one behind the other.
///
/// A dictionary of strings needs three times as much, which shows where it has an entry for every file
/// of a fleet.
struct PackedTextTable {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// A hash table with open addressing: the number of an entry and one, or 0 where there is none.
  private var slots: [UInt32] = Array(repeating: 0, count: 16)

  /// Where the texts of an entry end in ``bytes``; they begin where the entry before ends.
  private struct Entry {
    let keyEnd: UInt32
    let valueEnd: UInt32
  }

  /// The value that a key has already, or nil once it has the new one.
  mutating func value(of key: String, orElse value: String) -> String? {
    var slot = slot(of: key)
    if slots[slot] > 0 { return self.value(ofEntry: Int(slots[slot]) - 1) }
    if (entries.count + 1) * 4 > slots.count * 3 {
      grow()
      slot = self.slot(of: key)
    }
    bytes += key.utf8
    let keyEnd = UInt32(bytes.count)
    bytes += value.utf8
    entries.append(Entry(keyEnd: keyEnd, valueEnd: UInt32(bytes.count)))
    slots[slot] = UInt32(entries.count)
    return nil
  }

  /// Where the entry of a key stands, or would stand.
  private func slot(of key: String) -> Int {
    var slot = key.hashValue & (slots.count - 1)
    while slots[slot] > 0, self.key(ofEntry: Int(slots[slot]) - 1) != key {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in entries.indices {
      slots[slot(of: key(ofEntry: number))] = UInt32(number + 1)
    }
  }

  private func key(ofEntry number: Int) -> String {
    let start = number == 0 ? 0 : Int(entries[number - 1].valueEnd)
    return String(decoding: bytes[start..<Int(entries[number].keyEnd)], as: UTF8.self)
  }

  private func value(ofEntry number: Int) -> String {
    let entry = entries[number]
    return String(decoding: bytes[Int(entry.keyEnd)..<Int(entry.valueEnd)], as: UTF8.self)
  }
}
