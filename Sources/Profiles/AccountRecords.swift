import ConfigText
import NotificationCenter

/// The accounts read so far, to find two with one id.
struct AccountRecords {
  /// As many accounts as most exports have, or more: so much room is made at once.
  static let usualCount = 8

  private var offsets = [String: Int](minimumCapacity: usualCount)

  /// - Throws: `ExportError.duplicateAccount` where the id is taken.
  mutating func add(_ account: Account, at offset: Int, in text: [UInt8]) throws(ExportError) {
    guard let first = offsets.updateValue(offset, forKey: account.id) else { return }
    let lines = LineTable(text)
    throw .duplicateAccount(
      id: account.id,
      first: lines.place(at: first),
      second: lines.place(at: offset)
    )
  }
}
