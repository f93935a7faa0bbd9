import ConfigText

/// Decoded characters that remember where in the source each of their bytes comes from.
public struct DecodedText: Sendable {
  /// The characters in UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// For each byte, what stands for it in the source.
  public private(set) var sources: [Range<Int>] = []

  init() {}

  /// The characters without the white space around them.
  var trimmed: String {
    String(decoding: bytes[bytes.trimmingASCIIWhiteSpace(in: bytes.indices)], as: UTF8.self)
  }

  /// The source range of a range of ``bytes``, whole references included.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return sources[range.lowerBound].lowerBound..<sources[range.upperBound - 1].upperBound
  }

  /// Adds what a CDATA section holds; a line end becomes a line feed.
  mutating func append(plain range: Range<Int>, of text: [UInt8]) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      appendByte(of: text, at: &offset, before: range.upperBound)
    }
  }

  /// Adds text in which `&…;` stands for characters.
  mutating func append(textWithReferences range: Range<Int>, of text: [UInt8]) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard text[offset] == UInt8(ascii: "&"),
        let end = text[offset..<range.upperBound].firstIndex(of: UInt8(ascii: ";")),
        let scalar = Self.scalar(of: text[offset + 1..<end])
      else {
        appendByte(of: text, at: &offset, before: range.upperBound)
        continue
      }
      for byte in Character(scalar).utf8 {
        bytes.append(byte)
        sources.append(offset..<end + 1)
      }
      offset = end + 1
    }
  }

  private mutating func appendByte(of text: [UInt8], at offset: inout Int, before end: Int) {
    var length = 1
    var byte = text[offset]
    if byte == 0x0D {
      byte = 0x0A
      if offset + 1 < end, text[offset + 1] == 0x0A { length = 2 }
    }
    bytes.append(byte)
    sources.append(offset..<offset + length)
    offset += length
  }

  /// The character that a reference names, given what stands between `&` and `;`.
  private static func scalar(of reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = String(decoding: reference, as: UTF8.self)
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let value =
        digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      return value.flatMap(Unicode.Scalar.init)
    }
  }
}
