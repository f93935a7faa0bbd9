import CZLib

/// Compresses bytes in the zlib format (RFC 1950).
public enum Zlib {
  /// The bytes in fewer bytes; nil where compression would not make them fewer.
  public static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    guard !bytes.isEmpty else { return nil }
    var succeeded = false
    let result = [UInt8](unsafeUninitializedCapacity: bytes.count - 1) { buffer, count in
      var length = uLong(buffer.count)
      // One less than the original is all the room there is, so that what does not pay fails.
      let status = compress2(
        buffer.baseAddress, &length, bytes, uLong(bytes.count), Z_BEST_SPEED)
      succeeded = status == Z_OK && buffer.baseAddress != nil
      count = succeeded ? Int(length) : 0
    }
    return succeeded ? result : nil
  }

  /// The bytes that were compressed.
  ///
  /// - Parameter count: how many there were.
  /// - Returns: nil where the bytes are no such compressed bytes.
  public static func expanded(_ bytes: [UInt8], count expected: Int) -> [UInt8]? {
    guard expected > 0 else { return nil }
    var succeeded = false
    let result = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
      var length = uLong(expected)
      let status = uncompress(buffer.baseAddress, &length, bytes, uLong(bytes.count))
      succeeded = status == Z_OK && length == uLong(expected)
      count = succeeded ? expected : 0
    }
    return succeeded ? result : nil
  }
}
