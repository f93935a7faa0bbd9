import Crypto

/// The hash by which a file's content is known.
enum ContentHash {
  private static let digits = Array("0123456789abcdef".utf8)

  /// SHA-256 in hexadecimal.
  static func of(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
