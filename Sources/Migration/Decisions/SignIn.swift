/// How far the sign-in of a native account is, besides what its export says.
public enum SignIn: Equatable, Sendable {
  /// Its Custom account waits for it (`apply --stage`), and nobody has ticked it off.
  case outstanding
  /// Somebody has ticked it off.
  ///
  /// - Parameter isRenewed: whether that was a sign-in after an earlier one had expired.
  case done(isRenewed: Bool)
}
