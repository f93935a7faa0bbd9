import CCrypto

/// The hash by which a file's content is known.
public enum ContentHash {
  private static let digits = Array("0123456789abcdef".utf8)

  /// libcrypto's SHA-256, looked up once: to look it up costs more than to hash a small file.
  private struct Algorithm: @unchecked Sendable {
    // Never changed and never freed, so that all threads can use it.
    let pointer = EVP_MD_fetch(nil, "SHA256", nil)
  }

  private static let algorithm = Algorithm()

  /// SHA-256 in hexadecimal.
  public static func of(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let isDone = EVP_Digest(bytes, bytes.count, &digest, nil, algorithm.pointer, nil) == 1
    precondition(isDone, "libcrypto has no SHA-256")
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
