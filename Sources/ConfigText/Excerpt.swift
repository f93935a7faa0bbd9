/// Texts of a document inside of messages.
public enum Excerpt {
  static let length = 100

  /// A text as a message quotes it: without secrets, and no longer than a message may be.
  public static func of(_ text: String) -> String {
    let redacted = SensitiveText.redacted(text)
    guard redacted.utf8.count > length else { return redacted }
    let scalars = redacted.unicodeScalars
    guard
      let end = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return redacted }
    return String(scalars[..<end]) + "…"
  }
}
