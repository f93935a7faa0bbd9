/// A key of a certain section, written `[section] key` in a profile.
struct INIKey: Sendable {
  let section: [UInt8]
  let key: [UInt8]
  /// As the profile has it.
  let text: String

  /// Nil where the text has another form.
  init?(_ text: String) {
    guard text.hasPrefix("["), let close = text.firstIndex(of: "]") else { return nil }
    section = Array(text[..<close].dropFirst().utf8)
    key = Array(text[close...].dropFirst().drop(while: \.isWhitespace).utf8)
    self.text = text
    if key.isEmpty { return nil }
  }
}
