import ConfigText
public import NotificationCenter

/// A question about an account, told apart from others by what an account keeps from one export to
/// the next: its id is not among that.
public struct MailboxReview: Hashable, Sendable {
  public let provider: NativeProvider
  /// In lower case, without what looks like a secret; empty where the account has none.
  public let mailbox: String
  /// In lower case, without what looks like a secret; empty where the account has none.
  public let username: String
  public let reason: ReviewReason

  public init(
    provider: NativeProvider,
    mailbox: String,
    username: String,
    reason: ReviewReason
  ) {
    self.provider = provider
    self.mailbox = SensitiveText.redacted(mailbox).asciiLowercased
    self.username = SensitiveText.redacted(username).asciiLowercased
    self.reason = reason
  }

  init(of account: Account, as provider: NativeProvider, for reason: ReviewReason) {
    self.init(
      provider: provider,
      mailbox: account.mailbox,
      username: account.username ?? "",
      reason: reason
    )
  }
}
