/// Tells which keys name something that must not be shown.
public enum SecretName {
  /// Parts of names, in lower case, by which keys and query parameters of passwords are known.
  private static let words = [
    "pass", "pwd", "pw", "token", "key", "secret", "auth", "sig", "credential",
  ].map { Array($0.utf8) }

  /// Whether a key, an element or a query parameter looks as if its value were a secret.
  public static func matches(_ name: some Sequence<UInt8>) -> Bool {
    let name = name.map(\.asciiLowercased)
    guard name.count >= 2 else { return false }
    return words.contains { word in
      guard name.count >= word.count else { return false }
      return (0...name.count - word.count).contains { name[$0...].starts(with: word) }
    }
  }

  public static func matches(_ name: some StringProtocol) -> Bool {
    matches(name.utf8)
  }
}
