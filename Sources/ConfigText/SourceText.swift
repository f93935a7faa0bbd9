/// A file's bytes together with the UTF-8 text that the syntaxes read.
///
/// For most files the two are the same array. In another encoding the text is decoded once; edits
/// are made on the text and then carried over to the original bytes, of which every one that no
/// edit touches is copied, never encoded again.
public struct SourceText: Sendable {
  /// The file as it came.
  public let original: [UInt8]
  /// What the syntaxes read and edits refer to; a byte-order mark is part of it.
  public let text: [UInt8]
  /// The name of the encoding that reports show.
  public let encoding: String
  /// Nil where text and original are the same bytes.
  private let codec: (any TextCodec)?
  /// Whether ``text`` and ``original`` are the same bytes.
  public let isOriginal: Bool

  /// Bytes that are read as they are.
  public init(utf8 bytes: [UInt8], encoding: String = "UTF-8") {
    original = bytes
    text = bytes
    self.encoding = encoding
    codec = nil
    isOriginal = true
  }

  /// Bytes in another encoding.
  ///
  /// - Throws: `TextCodecError` where the bytes are no text in the encoding.
  public init(
    _ bytes: [UInt8],
    codec: any TextCodec,
    encoding: String? = nil
  ) throws(TextCodecError) {
    original = bytes
    text = try codec.decode(bytes)
    self.encoding = encoding ?? codec.name
    self.codec = codec
    isOriginal = false
  }

  /// Whether every character of a new text can be written in the file's encoding.
  public func canEncode(_ text: String) -> Bool {
    if isOriginal { return true }
    return (try? codec?.encode(Array(text.utf8)[...])) != nil
  }

  /// The edits of the text as edits of the original bytes.
  ///
  /// - Throws: `TextCodecError.unencodable` where a replacement cannot be written in the
  ///   encoding, or where the text, encoded again, is not what stands in the file.
  public func originalEdits(for edits: EditSet) throws(TextCodecError) -> EditSet {
    guard let codec else { return edits }
    var result: [Edit] = []
    var (textOffset, originalOffset) = (0, 0)
    func skip(to end: Int) throws(TextCodecError) {
      let bytes = try codec.encode(text[textOffset..<end])
      guard original[originalOffset...].starts(with: bytes) else { throw .unencodable }
      textOffset = end
      originalOffset += bytes.count
    }
    for edit in edits.edits {
      try skip(to: edit.range.lowerBound)
      let start = originalOffset
      try skip(to: edit.range.upperBound)
      let replacement = try codec.encode(edit.replacement[...])
      result.append(Edit(range: start..<originalOffset, replacement: replacement))
    }
    try skip(to: text.count)
    guard originalOffset == original.count else { throw .unencodable }
    return EditSet(sorted: result)
  }
}
