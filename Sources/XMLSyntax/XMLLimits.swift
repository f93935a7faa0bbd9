/// Bounds that a document has to keep, so that a hostile one costs neither time nor memory.
///
/// They are checked before libxml2 sees a byte: its 2.9 releases take quadratic time over the
/// attributes of one element and set no limit on text.
public struct XMLLimits: Equatable, Sendable {
  /// How deep elements may be nested.
  public var depth = 256
  /// How many attributes one element may have.
  public var attributes = 1000
  /// How many bytes one run of text, one comment or one attribute value may have.
  public var valueLength = 10_000_000
  /// How many bytes one tag may have, all its attributes included. libxml2 gives up in the middle
  /// of a tag of ten megabytes.
  public var tagLength = 9_000_000
  /// How many bytes the text may have: offsets into it are kept in 32 bits.
  public var textLength = Int(Int32.max)

  public init() {}
}
