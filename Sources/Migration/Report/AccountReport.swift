public import ConfigText
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
  /// What it is afterwards, for a merge the account that takes over, and for a staged account the
  /// native one beside it; nil where there is none of these.
  public let becomes: Identity?
  /// What a candidate would become; nil for an account that is none.
  public let candidate: NativeProvider?
  /// How far its migration is; nil where it is not done in stages.
  public let stage: Stage?
  /// The questions that a person has to decide about; only for a review.
  public let reviews: [MailboxReview]
  /// The rules that send through it, each once.
  public let rules: RuleReferences
  public let action: Action
  /// How to carry the action out.
  public let steps: [Phrase]
  /// Where the account stands in the document.
  public let place: Place

  /// The id and the provider of an account.
  public struct Identity: Equatable, Sendable {
    public let id: String
    public let provider: String
  }

  /// Whether it is a native account with nothing left to do whose export says that somebody has
  /// signed in.
  public var isSignedIn: Bool {
    guard case .native = Provider(name: provider) else { return false }
    return status == .ok && action == .none
  }

  /// The provider once the plan and the action are carried out.
  public var finalProvider: String {
    if let becomes { return becomes.provider }
    // Where the file cannot be rewritten, the steps make the account a native one.
    if action == .authorize, let candidate { return candidate.name }
    return provider
  }
}
