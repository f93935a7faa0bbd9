import ConfigText

/// Whether the NAS can send through an account.
public enum AccountStatus: String, CaseIterable, Sendable {
  case ok
  case expired
  case unauthorized

  /// Compares without regard to ASCII case; nil for any other text.
  public init?(text: String) {
    self.init(rawValue: text.asciiLowercased)
  }
}
