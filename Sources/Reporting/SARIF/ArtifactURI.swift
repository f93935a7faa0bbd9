/// A path as SARIF names it: a reference of RFC 3986.
enum ArtifactURI {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Relative for a relative path, `file://` for an absolute one; every byte that is not unreserved
  /// is percent-encoded.
  static func of(_ path: String) -> String {
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return (path.utf8.first == UInt8(ascii: "/") ? "file://" : "")
      + String(decoding: bytes, as: UTF8.self)
  }
}
