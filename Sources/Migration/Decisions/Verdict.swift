/// What happens to an account.
public enum Verdict: String, CaseIterable, Sendable {
  /// It is rewritten in place as the native provider.
  case migrate
  /// Its record goes, and its senders go to an account that has its mailbox already.
  case merge
  /// Its native account is added beside it, in the document and in every sender list, and it goes on
  /// sending.
  case stage
  /// Nothing, until a person has decided.
  case review
  /// Nothing.
  case keep
}
