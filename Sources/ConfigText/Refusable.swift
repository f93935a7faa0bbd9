/// An error that refuses a document.
public protocol Refusable: Error {
  var refusal: Refusal { get }
}

extension Refusal: Refusable {
  public var refusal: Refusal { self }

  /// The refusal that an error stands for.
  ///
  /// - Parameters:
  ///   - error: what was thrown.
  ///   - other: what stands for an error that refuses nothing.
  public init(_ error: any Error, orElse other: @autoclosure () -> Refusal) {
    self = (error as? any Refusable)?.refusal ?? other()
  }
}
