/// Text of which each line is UTF-8 or else windows-1252.
///
/// Files that several programs wrote to hold both. How a line reads depends on nothing but its own
/// bytes, so that an edit of one line never changes how another one reads.
public struct LineCodec: TextCodec {
  public let name: String
  private let fallback = Windows1252Codec()

  public init(name: String) {
    self.name = name
  }

  public func decode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var start = Self.markLength(of: bytes)
    text += bytes[..<start]
    while start < bytes.count {
      let line = start..<Self.lineEnd(from: start, in: bytes[...])
      text += Self.isUTF8(bytes[line]) ? bytes[line] : fallback.decode(Array(bytes[line]))[...]
      start = line.upperBound
    }
    return text
  }

  /// Prefers windows-1252, since the file has it already, unless that would read as UTF-8.
  public func encode(_ text: ArraySlice<UInt8>) throws(TextCodecError) -> [UInt8] {
    guard let bytes = try? fallback.encode(text), decode(bytes)[...] == text else {
      return Array(text)
    }
    return bytes
  }

  public func length(
    of text: ArraySlice<UInt8>,
    at offset: Int,
    in original: [UInt8]
  ) throws(TextCodecError) -> Int {
    let mark = Self.markLength(of: original)
    var end = offset
    var rest = text
    if end < mark {
      // Nothing is ever put before a mark or into it.
      guard rest.starts(with: original[end..<mark]) else {
        guard rest.isEmpty else { throw .unencodable }
        return 0
      }
      rest = rest.dropFirst(mark - end)
      end = mark
    }
    while !rest.isEmpty {
      let part = rest[..<Self.lineEnd(from: rest.startIndex, in: rest)]
      let line = Self.line(around: end, notBefore: mark, in: original)
      let bytes = Self.isUTF8(original[line]) ? Array(part) : try fallback.encode(part)
      guard original[end...].starts(with: bytes) else { throw .unencodable }
      end += bytes.count
      rest = rest[part.endIndex...]
    }
    return end - offset
  }

  private static func markLength(of bytes: [UInt8]) -> Int {
    ByteOrderMark.utf8.isPrefix(of: bytes) ? ByteOrderMark.utf8.bytes.count : 0
  }

  private static func isUTF8(_ line: ArraySlice<UInt8>) -> Bool {
    (try? UTF8Span(validating: line.span)) != nil
  }

  private static func line(around offset: Int, notBefore mark: Int, in bytes: [UInt8]) -> Range<Int>
  {
    var start = offset
    while start > mark, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start..<lineEnd(from: offset, in: bytes[...])
  }

  /// Past the line feed that ends a line.
  private static func lineEnd(
    from start: Int,
    in bytes: ArraySlice<UInt8>
  ) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.endIndex
  }
}
