/// Bounds that a document has to keep, so that a hostile one costs neither time nor memory.
public struct INILimits: Sendable {
  /// How many bytes one line may have.
  public var lineLength = 10_000_000

  /// How many bytes the text may have: offsets into it are kept in 32 bits.
  public var textLength = Int(Int32.max)

  public init() {}
}
