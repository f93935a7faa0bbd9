public import NotificationCenter

/// A reference in a sender list that the plan changes.
public struct Relink: Equatable, Sendable {
  /// What becomes of a reference.
  public enum Change: String, CaseIterable, Sendable {
    /// It names another account now.
    case replaced
    /// It goes, since the list names the account already.
    case dropped
    /// It is new: `from` is the account beside which, or in whose place, it stands.
    case added
  }

  /// For a new one, the place before which it is put.
  public let path: SenderPath
  /// As it stands.
  public let from: String
  /// The id of the account that it names now or, for a dropped one, that stays in the list.
  public let to: String
  public let change: Change
}
