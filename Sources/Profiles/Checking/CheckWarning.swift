public import ConfigText

/// What a profile most likely gets wrong in an export that it reads all the same.
public struct CheckWarning: Sendable, Equatable {
  /// Where the first case of it is; nil where it stands nowhere.
  public let place: Place?
  /// What is wrong, and what to do.
  public let message: String
}
