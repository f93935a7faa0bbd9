/// windows-1252, in which every byte is one character.
///
/// The five bytes that the encoding leaves open become the control characters of the same number,
/// as browsers read them, so that any bytes at all survive the way there and back.
public struct Windows1252Codec: TextCodec {
  public let name: String

  public init(name: String = "windows-1252") {
    self.name = name
  }

  /// What 0x80 to 0x9F stand for (Unicode's mapping table CP1252.TXT).
  private static let upperControls: [UInt32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  private static let encodedUpperControls: [UInt32: UInt8] = Dictionary(
    uniqueKeysWithValues: upperControls.enumerated().map { ($1, UInt8(0x80 + $0)) }
  )

  public func decode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      switch byte {
      case 0..<0x80:
        text.append(byte)
      case 0x80..<0xA0:
        if let scalar = Unicode.Scalar(Self.upperControls[Int(byte) - 0x80]) {
          text.append(contentsOf: Character(scalar).utf8)
        }
      default:
        text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      }
    }
    return text
  }

  public func encode(_ text: ArraySlice<UInt8>) throws(TextCodecError) -> [UInt8] {
    guard let string = String(validating: text, as: UTF8.self) else { throw .unencodable }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for scalar in string.unicodeScalars {
      if let byte = Self.encodedUpperControls[scalar.value] {
        bytes.append(byte)
      } else if scalar.value < 0x80 || 0xA0..<0x100 ~= scalar.value {
        bytes.append(UInt8(scalar.value))
      } else {
        throw .unencodable
      }
    }
    return bytes
  }
}
