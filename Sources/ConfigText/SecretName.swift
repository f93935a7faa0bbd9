/// Tells which keys name something that must not be shown.
public enum SecretName {
  private struct Word {
    let bytes: [UInt8]
    /// How many are more telling.
    let rank: Int
    /// Whether other words hold it too: a "ping" is no secret.
    let standsAlone: Bool
  }

  /// Parts of names, in lower case, by which keys and query parameters of passwords are known, the
  /// most telling first; by their first byte.
  private static let words: [[Word]] = {
    let parts = [
      "pass", "pwd", "pw", "secret", "kennwort", "wachtwoord", "contrase", "senha", "parol",
      "пароль",
      "密码", "密碼", "口令", "パスワード", "暗証番号", "geheim", "schlüssel", "schluessel", "phrase", "cipher",
      "cred", "token", "bearer", "jwt", "psk", "key", "auth", "sig", "cookie", "sessionid",
      "session_id", "session-id", "session id", "community",
    ]
    let wholeWords = ["pin", "otp", "totp"]
    var words: [[Word]] = Array(repeating: [], count: 256)
    for (rank, part) in (parts + wholeWords).enumerated() {
      let bytes = Array(part.utf8)
      let word = Word(bytes: bytes, rank: rank, standsAlone: wholeWords.contains(part))
      words[Int(bytes[0])].append(word)
    }
    return words
  }()

  /// What may follow those parts in a word that is spelled out.
  private static let endings = Set(
    [
      "", "s", "word", "words", "wd", "wort", "phrase", "code", "ential", "entials", "entication",
      "orization", "ature", "nis", "ña", "na",
    ].map { Array($0.utf8) }
  )

  /// Whether a key, an element or a query parameter looks as if its value were a secret.
  public static func matches(_ name: some Sequence<UInt8>) -> Bool {
    occurs(in: lowercased(name)) { _, _ in true }
  }

  /// Whether a key, an element or a query parameter looks as if its value were a secret.
  public static func matches(_ name: some StringProtocol) -> Bool {
    matches(name.utf8)
  }

  /// Whether a text that may be anything has a word for a secret: "Secret token" and `smtp_pw` do,
  /// "Signal" and "Keyboard" do not.
  public static func isSpelled(in text: some Sequence<UInt8>) -> Bool {
    let text = lowercased(text)
    return occurs(in: text) { _, range in
      endings.contains(Array(text[range.upperBound...].prefix(while: isLetter)))
    }
  }

  /// How telling a name is, 0 for the most; nil where it does not look as if its value were a secret.
  public static func rank(of name: some StringProtocol) -> Int? {
    var best: Int?
    _ = occurs(in: lowercased(name.utf8)) { word, _ in
      best = min(best ?? word.rank, word.rank)
      return false
    }
    return best
  }

  private static func occurs(in name: [UInt8], where isFitting: (Word, Range<Int>) -> Bool) -> Bool
  {
    name.indices.contains { start in
      words[Int(name[start])].contains { word in
        guard name[start...].starts(with: word.bytes) else { return false }
        let range = start..<start + word.bytes.count
        let isAlone =
          !(name[..<start].last.map(isLetter) ?? false)
          && !(name[range.upperBound...].first.map(isLetter) ?? false)
        return (isAlone || !word.standsAlone) && isFitting(word, range)
      }
    }
  }

  private static func lowercased(_ name: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(name)
    guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes.map(\.asciiLowercased) }
    return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
  }

  /// - Parameter byte: in lower case.
  private static func isLetter(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || byte >= 0x80
  }
}
