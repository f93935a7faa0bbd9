public import ConfigText

/// A mistake in a profile file: where it is and what was expected there.
public struct ProfileError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The profile's name or path.
  public let profile: String
  public let place: Place?
  /// What was expected.
  public let message: String

  public var description: String {
    [profile, place?.description, " " + message].compactMap(\.self).joined(separator: ":")
  }
}
