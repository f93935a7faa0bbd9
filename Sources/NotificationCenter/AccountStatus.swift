import ConfigText

/// Whether the NAS can send through an account.
public enum AccountStatus: String, CaseIterable, Sendable {
  case ok
  case expired
  case unauthorized

  /// Compares without regard to ASCII case; nil for any other text.
  public init?(text: String) {
    guard
      let status = Self(rawValue: text)
        ?? Self.allCases.first(where: { text.equalsIgnoringASCIICase($0.rawValue) })
    else { return nil }
    self = status
  }
}
