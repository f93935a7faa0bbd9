/// How far a migration is that keeps the Custom account until the sign-in is done.
public enum Stage: String, CaseIterable, Sendable {
  /// The native account is added beside the Custom one.
  case toStage = "to-stage"
  /// Both are there, and somebody has to sign in to the native one.
  case waiting
  /// The native account works, so the Custom one goes.
  case signedIn = "signed-in"
}
