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
    let bytes = name.utf8Span.span
    if bytes.isWord("custom") {
      self = .custom
    } else if bytes.isWord("gmail") {
      self = .native(.gmail)
    } else if bytes.isWord("outlook.com") {
      self = .native(.outlook)
    } else {
      self = bytes.isWord("yahoo!") ? .yahoo : .other
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
