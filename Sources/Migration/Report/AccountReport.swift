public import NotificationCenter

/// What is reported about one account.
public struct AccountReport: Sendable {
  public let id: String
  public let provider: String
  public let server: String
  public let mailbox: String
  /// Nil where it is missing or unknown.
  public let status: AccountStatus?
  public let verdict: Verdict
  public let reasons: [Reason]
  /// What it is afterwards, or for a merge the account that takes over; nil where nothing changes.
  public let becomes: Identity?
  /// The rules that send through it, each once.
  public let rules: [RuleReference]
  public let action: Action
  public let steps: [String]

  public struct Identity: Equatable, Sendable {
    public let id: String
    public let provider: String
  }

  /// The provider once the plan is carried out.
  public var finalProvider: String { becomes?.provider ?? provider }
}
