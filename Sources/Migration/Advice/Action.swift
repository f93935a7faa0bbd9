/// What a person still has to do for an account.
public enum Action: String, CaseIterable, Sendable {
  case none
  /// Sign in for the first time.
  case authorize
  /// Answer a question.
  case decide
  /// Make an app password at the provider and enter it.
  case appPassword = "app-password"
  /// Sign in again.
  case reauthorize
  /// Delete the account and set it up again.
  case reconfigure
}
