/// A `[name]` line and what follows it up to the next one.
public struct INISection: Sendable {
  /// Between the brackets, without the white space around it; empty for what stands before the
  /// first header.
  public let nameRange: Range<Int>
  /// The header line with its line end; nil for what stands before the first header.
  public let headerRange: Range<Int>?
  /// Indices into ``INIDocument/entries``.
  public internal(set) var entries: Range<Int>
}
