/// A constant text of at most 24 bytes, in three words.
///
/// The compiler works a literal out, so that writing one is three moves instead of a loop.
struct ShortText: ExpressibleByStringLiteral {
  private(set) var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
  private(set) var count = 0

  @inline(__always)
  init(stringLiteral text: StaticString) {
    append(text)
  }

  /// The name of a member of a JSON object, in its quotes and with the colon.
  ///
  /// - Parameter name: without anything that has to be escaped.
  @inline(__always)
  init(member name: StaticString) {
    append("\"")
    append(name)
    append("\":")
  }

  @inline(__always)
  private mutating func append(_ text: StaticString) {
    precondition(count + text.utf8CodeUnitCount <= 24)
    text.withUTF8Buffer { bytes in
      for byte in bytes {
        let bits = UInt64(byte) &<< UInt64(count &* 8)
        if count < 8 {
          words.0 |= bits
        } else if count < 16 {
          words.1 |= bits
        } else {
          words.2 |= bits
        }
        count &+= 1
      }
    }
  }
}
