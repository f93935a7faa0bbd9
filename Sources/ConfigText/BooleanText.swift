/// The pairs of words by which the formats write booleans.
public enum BooleanText {
  private static let pairs: [(no: String, yes: String)] = [
    ("0", "1"), ("false", "true"), ("no", "yes"), ("off", "on"),
  ]

  /// The value of a word in any ASCII case; nil where it is none of them.
  public static func value(of text: String) -> Bool? {
    // The length leaves two words at most.
    let words: (no: String?, yes: String?) =
      switch text.utf8.count {
      case 1: ("0", "1")
      case 2: ("no", "on")
      case 3: ("off", "yes")
      case 4: (nil, "true")
      case 5: ("false", nil)
      default: (nil, nil)
      }
    if let yes = words.yes, text.equalsIgnoringASCIICase(yes) { return true }
    if let no = words.no, text.equalsIgnoringASCIICase(no) { return false }
    return nil
  }

  /// Another value in the pair of words and the letter case of the text that stands there.
  ///
  /// `FALSE` becomes `TRUE`, `Off` becomes `On`; a case that follows no pattern becomes lower case.
  public static func text(for value: Bool, inStyleOf text: String) -> String {
    guard Self.value(of: text) != value else { return text }
    let word = text.asciiLowercased
    guard let pair = pairs.first(where: { $0.no == word || $0.yes == word }) else { return text }
    let new = value ? pair.yes : pair.no
    if text == word { return new }
    if text == word.uppercased() { return new.uppercased() }
    let capitalized = word.prefix(1).uppercased() + word.dropFirst()
    return text == capitalized ? new.prefix(1).uppercased() + new.dropFirst() : new
  }
}
