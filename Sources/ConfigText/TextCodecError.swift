/// What can be wrong between a file's bytes and its text.
public enum TextCodecError: Error, Equatable, Sendable {
  /// The bytes at this offset are no text in the encoding.
  case undecodable(offset: Int)
  /// A character of the text has no place in the encoding.
  case unencodable
}
