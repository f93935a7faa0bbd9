import CCrypto

/// The hash by which a file's content is known.
public enum ContentHash {
  /// libcrypto's SHA-256, looked up once: to look it up costs more than to hash a small file.
  private struct Algorithm: @unchecked Sendable {
    // Never changed and never freed, so that all threads can use it.
    let pointer = EVP_MD_fetch(nil, "SHA256", nil)
  }

  private static let algorithm = Algorithm()

  /// SHA-256 in hexadecimal.
  public static func of(_ bytes: [UInt8]) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      let digestBytes = digest.baseAddress
      let isDone = EVP_Digest(bytes, bytes.count, digestBytes, nil, algorithm.pointer, nil) == 1
      precondition(isDone, "libcrypto has no SHA-256")
      return String(unsafeUninitializedCapacity: 64) { text in
        for index in 0..<32 {
          text.initializeElement(at: 2 * index, to: digit(digest[index] >> 4))
          text.initializeElement(at: 2 * index + 1, to: digit(digest[index] & 15))
        }
        return 64
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
