import ConfigText

/// Whether the NAS can send through an account.
public enum AccountStatus: String, CaseIterable, Sendable {
  case ok
  case expired
  case unauthorized

  /// Compares without regard to ASCII case; nil for any other text.
  public init?(text: String) {
    let bytes = text.utf8Span.span
    if bytes.isWord("ok") {
      self = .ok
    } else if bytes.isWord("expired") {
      self = .expired
    } else if bytes.isWord("unauthorized") {
      self = .unauthorized
    } else {
      return nil
    }
  }
}
