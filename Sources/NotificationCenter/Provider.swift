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
    if name.equalsIgnoringASCIICase("custom") {
      self = .custom
    } else if name.equalsIgnoringASCIICase("gmail") {
      self = .native(.gmail)
    } else if name.equalsIgnoringASCIICase("outlook.com") {
      self = .native(.outlook)
    } else if name.equalsIgnoringASCIICase("yahoo!") {
      self = .yahoo
    } else {
      self = .other
    }
  }

  /// The name of a provider in the letter case of Notification Center; any other text stays as it is.
  public static func canonicalName(of name: String) -> String {
    switch Provider(name: name) {
    case .custom: "Custom"
    case .native(let provider): provider.name
    case .yahoo: "Yahoo!"
    case .other: name
    }
  }
}
