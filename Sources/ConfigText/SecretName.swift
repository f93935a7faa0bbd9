/// Tells which keys name something that must not be shown.
public enum SecretName {
  /// Parts of names, in lower case, by which keys and query parameters of passwords are known.
  private static let words = [
    "pass", "pwd", "pw", "token", "key", "secret", "auth", "sig", "cred", "phrase", "kennwort",
    "wachtwoord", "contrase", "parol", "密码", "密碼", "パスワード",
  ].map { Array($0.utf8) }

  /// Words of their own, which other words hold too: a "ping" is no secret.
  private static let wholeWords = ["pin"].map { Array($0.utf8) }

  /// Whether a key, an element or a query parameter looks as if its value were a secret.
  public static func matches(_ name: some Sequence<UInt8>) -> Bool {
    let name = name.map(\.asciiLowercased)
    guard name.count >= 2 else { return false }
    return words.contains { has($0, in: name) }
      || wholeWords.contains { word in
        has(word, in: name) { start in
          !isLetter(name[..<start].last) && !isLetter(name[(start + word.count)...].first)
        }
      }
  }

  private static func has(
    _ word: [UInt8],
    in name: [UInt8],
    where isFitting: (_ start: Int) -> Bool = { _ in true }
  ) -> Bool {
    guard name.count >= word.count else { return false }
    return (0...name.count - word.count).contains {
      name[$0...].starts(with: word) && isFitting($0)
    }
  }

  /// - Parameter byte: in lower case.
  private static func isLetter(_ byte: UInt8?) -> Bool {
    byte.map { 0x61...0x7A ~= $0 || $0 >= 0x80 } ?? false
  }

  public static func matches(_ name: some StringProtocol) -> Bool {
    matches(name.utf8)
  }
}
