public import ConfigText

/// A mistake in a decisions file: where it is and what to write instead.
public struct DecisionFileError: Error, Equatable, Sendable, CustomStringConvertible {
  public let path: String
  public let place: Place?
  public let message: String

  public var description: String {
    [path, place?.description, " " + message].compactMap(\.self).joined(separator: ":")
  }
}
