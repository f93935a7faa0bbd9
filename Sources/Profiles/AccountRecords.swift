import ConfigText
import NotificationCenter

/// The accounts read so far, to find two with one id.
struct AccountRecords {
  /// A few are looked through, since that is quicker than to hash their ids.
  private var few: [(id: String, offset: Int)] = []
  private var many: [String: Int] = [:]

  private static let most = 16

  /// - Throws: `ExportError.duplicateAccount` where the id is taken.
  mutating func add(_ account: Account, at offset: Int, in text: [UInt8]) throws(ExportError) {
    guard let first = firstOffset(of: account.id) else {
      insert(account.id, at: offset)
      return
    }
    let lines = LineTable(text)
    throw .duplicateAccount(
      id: account.id,
      first: lines.place(at: first),
      second: lines.place(at: offset)
    )
  }

  private func firstOffset(of id: String) -> Int? {
    many.isEmpty ? few.first { $0.id == id }?.offset : many[id]
  }

  private mutating func insert(_ id: String, at offset: Int) {
    if many.isEmpty, few.count < Self.most {
      few.append((id, offset))
      return
    }
    for record in few { many[record.id] = record.offset }
    few = []
    many[id] = offset
  }
}
