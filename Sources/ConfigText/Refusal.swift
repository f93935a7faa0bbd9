/// Why a document is left alone: what was wrong, where, and what to do.
///
/// Every part of the program that can refuse a document has a documented error type of its own
/// that conforms to ``Refusable``; this is the form in which all of them reach a person.
public struct Refusal: Error, Hashable, Sendable {
  /// Stable, for programs: `not-well-formed`, `duplicate-field`, …
  public let code: String
  /// For people; never holds a secret.
  public let message: String
  /// Where, unless the whole document is meant.
  public let place: Place?

  public init(code: String, message: String, place: Place? = nil) {
    self.code = code
    self.message = message
    self.place = place
  }
}
