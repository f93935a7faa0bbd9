/// UTF-16 in either byte order.
public struct UTF16Codec: TextCodec {
  public let isBigEndian: Bool
  public let name: String

  public init(isBigEndian: Bool, name: String? = nil) {
    self.isBigEndian = isBigEndian
    self.name = name ?? (isBigEndian ? "UTF-16BE" : "UTF-16LE")
  }

  public func decode(_ bytes: [UInt8]) throws(TextCodecError) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var offset = 0
    func unit(at offset: Int) -> UInt32? {
      guard offset + 1 < bytes.count else { return nil }
      let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    while offset < bytes.count {
      guard var value = unit(at: offset) else { throw .undecodable(offset: offset) }
      var length = 2
      if 0xD800..<0xDC00 ~= value, let low = unit(at: offset + 2), 0xDC00..<0xE000 ~= low {
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        length = 4
      }
      guard let scalar = Unicode.Scalar(value) else { throw .undecodable(offset: offset) }
      text.append(contentsOf: Character(scalar).utf8)
      offset += length
    }
    return text
  }

  public func encode(_ text: ArraySlice<UInt8>) throws(TextCodecError) -> [UInt8] {
    guard let string = String(validating: text, as: UTF8.self) else { throw .unencodable }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 2)
    for unit in string.utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += isBigEndian ? [high, low] : [low, high]
    }
    return bytes
  }
}
