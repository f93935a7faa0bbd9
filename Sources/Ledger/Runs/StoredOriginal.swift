import Compression
import Foundation

/// The bytes of a file as the ledger stores them: compressed where that makes them fewer.
struct StoredOriginal {
  let data: Data
  /// How many bytes they are once expanded; nil where they are stored as they are.
  let expandedSize: Int?

  init(_ bytes: [UInt8]) {
    let compressed = Zlib.compressed(bytes)
    data = Data(compressed ?? bytes)
    expandedSize = compressed.map { _ in bytes.count }
  }

  init(data: Data, expandedSize: Int?) {
    self.data = data
    self.expandedSize = expandedSize
  }

  /// The bytes of the file; nil where they are damaged.
  var bytes: [UInt8]? {
    guard let expandedSize else { return Array(data) }
    return Zlib.expanded(Array(data), count: expandedSize)
  }
}
