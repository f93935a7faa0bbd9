/// Makes text from a document or a path safe to show on a terminal.
public enum PrintableText {
  /// The text with control characters written as `\u{…}`, so that a name cannot move the cursor
  /// or change colours.
  ///
  /// - Parameters:
  ///   - text: of a document, or a path.
  ///   - keepsTabs: whether tabs stay, as in the lines of a file.
  public static func escaped(_ text: String, keepsTabs: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar), !(keepsTabs && scalar == "\t") {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
