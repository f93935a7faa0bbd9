import ConfigText

/// Whether the NAS can send through an account.
public enum AccountStatus: String, CaseIterable, Sendable {
  case ok
  case expired
  case unauthorized

  /// Compares without regard to ASCII case; nil for any other text.
  public init?(text: String) {
    // Their lengths leave one at most.
    let status: AccountStatus =
      switch text.utf8.count {
      case 2: .ok
      case 7: .expired
      default: .unauthorized
      }
    guard text.equalsIgnoringASCIICase(status.rawValue) else { return nil }
    self = status
  }
}
