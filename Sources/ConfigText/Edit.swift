/// One replacement of a range of bytes.
///
/// It is the only way in which a document ever changes: an empty range inserts, an empty
/// replacement deletes.
public struct Edit: Hashable, Sendable {
  /// Byte offsets into the text that the edit was made for.
  public var range: Range<Int>
  /// The bytes that stand there afterwards.
  public var replacement: [UInt8]

  public init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// An edit that takes a range away.
  public static func deletion(of range: Range<Int>) -> Edit {
    Edit(range: range, replacement: [])
  }
}
