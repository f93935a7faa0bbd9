/// Bounds that a document has to keep, so that a hostile one costs neither time nor memory.
public struct INILimits: Sendable {
  /// How many bytes one line may have.
  public var lineLength = 10_000_000

  public init() {}
}
