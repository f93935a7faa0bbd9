/// Text as YAML reads it back.
public enum YAMLText {
  /// The text of a file without the byte-order mark that it may begin with, which the YAML library
  /// takes for a document of its own.
  public static func withoutByteOrderMark(_ text: String) -> String {
    guard text.unicodeScalars.first == "\u{FEFF}" else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  /// A double-quoted scalar, which is the same in YAML and in JSON.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      // Control characters, and what YAML takes for the end of a line or for no character.
      case _ where scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value,
        "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
