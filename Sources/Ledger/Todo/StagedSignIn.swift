/// How far the sign-in is of an account whose Custom account was kept beside it.
public struct StagedSignIn: Equatable, Sendable {
  public let mailbox: Mailbox
  /// Whether all that was to do for the account is ticked off.
  public let isDone: Bool
  /// Whether a sign-in after an earlier one had expired was among that.
  public let isRenewed: Bool
}
