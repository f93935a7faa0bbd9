/// The marks by which a file can name its encoding in its first bytes.
public enum ByteOrderMark: CaseIterable, Sendable {
  // The marks of UTF-32 come first: that of UTF-32LE begins with that of UTF-16LE.
  case utf32LittleEndian
  case utf32BigEndian
  case utf8
  case utf16LittleEndian
  case utf16BigEndian

  /// The mark that a file begins with, if any.
  public init?(startOf bytes: [UInt8]) {
    guard let mark = Self.allCases.first(where: { $0.isPrefix(of: bytes) }) else { return nil }
    self = mark
  }

  public var bytes: [UInt8] {
    switch self {
    case .utf32LittleEndian: [0xFF, 0xFE, 0, 0]
    case .utf32BigEndian: [0, 0, 0xFE, 0xFF]
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }

  /// Whether a file begins with this mark.
  public func isPrefix(of bytes: [UInt8]) -> Bool {
    bytes.starts(with: self.bytes)
  }
}
