/// Bytes in which ASCII is ASCII and nothing tells what the others mean.
///
/// They are read as windows-1252, so that any bytes survive the way there and back. A UTF-8 mark at the
/// start, which an editor may have put before text in another encoding, stays a mark.
public struct UnknownEightBitCodec: TextCodec {
  public let name = "unknown-8bit"
  private let characters = Windows1252Codec()

  public init() {}

  public func decode(_ bytes: [UInt8]) -> [UInt8] {
    let mark = ByteOrderMark.utf8
    guard mark.isPrefix(of: bytes) else { return characters.decode(bytes) }
    return mark.bytes + characters.decode(Array(bytes.dropFirst(mark.bytes.count)))
  }

  public func encode(_ text: ArraySlice<UInt8>) throws(TextCodecError) -> [UInt8] {
    // windows-1252 has no such character, so that none can stand anywhere else.
    let mark = ByteOrderMark.utf8.bytes
    guard text.starts(with: mark) else { return try characters.encode(text) }
    return try mark + characters.encode(text.dropFirst(mark.count))
  }
}
