/// Turns the bytes of one encoding into UTF-8 and back.
///
/// Encoding works on any part of a text that begins and ends between characters, so that edits
/// made on the UTF-8 text can be carried over to the file's own bytes.
public protocol TextCodec: Sendable {
  /// The name that reports show, such as `Big5`.
  var name: String { get }

  /// The whole text as UTF-8, a byte-order mark included.
  func decode(_ bytes: [UInt8]) throws(TextCodecError) -> [UInt8]

  /// A part of the text in this encoding, without adding a mark.
  func encode(_ text: ArraySlice<UInt8>) throws(TextCodecError) -> [UInt8]
}

extension TextCodec {
  /// The place of the bytes at which decoding stops, in characters of what stands before them.
  public func place(ofUndecodable offset: Int, in bytes: [UInt8]) -> Place {
    guard let readable = try? decode(Array(bytes[..<offset])) else {
      return Place(of: offset, in: bytes)
    }
    return Place(of: readable.count, in: readable)
  }
}
