import ConfigText

/// The service that an account belongs to, as Notification Center lists them.
public enum Provider: Equatable, Sendable {
  case custom
  case native(NativeProvider)
  case yahoo
  /// Any other text.
  case other

  /// Compares without regard to ASCII case.
  public init(name: String) {
    switch name.asciiLowercased {
    case "custom": self = .custom
    case "gmail": self = .native(.gmail)
    case "outlook.com": self = .native(.outlook)
    case "yahoo!": self = .yahoo
    default: self = .other
    }
  }
}
