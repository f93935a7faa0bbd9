import ConfigText
import NotificationCenter

/// The accounts read so far, to find two with one id.
struct AccountRecords {
  private var offsets: [String: Int] = [:]

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
