/// The pairs of words by which the formats write booleans.
public enum BooleanText {
  private static let pairs: [(no: String, yes: String)] = [
    ("0", "1"), ("false", "true"), ("no", "yes"), ("off", "on"),
  ]

  /// The value of a word in any ASCII case; nil where it is none of them.
  public static func value(of text: String) -> Bool? {
    value(of: text.utf8Span.span)
  }

  /// The value of a word in any ASCII case; nil where it is none of them.
  public static func value(of text: Span<UInt8>) -> Bool? {
    // The length leaves two words at most.
    let words: (no: String?, yes: String?) =
      switch text.count {
      case 1: ("0", "1")
      case 2: ("no", "on")
      case 3: ("off", "yes")
      case 4: (nil, "true")
      case 5: ("false", nil)
      default: (nil, nil)
      }
    if let yes = words.yes, text.equalsIgnoringASCIICase(yes.utf8Span.span) { return true }
    if let no = words.no, text.equalsIgnoringASCIICase(no.utf8Span.span) { return false }
    return nil
  }

  /// Another value in the pair of words and the letter case of the text that stands there.
  ///
  /// `FALSE` becomes `TRUE`, `Off` becomes `On`; a case that follows no pattern becomes lower case.
  public static func text(for value: Bool, inStyleOf text: String) -> String {
    guard Self.value(of: text) != value else { return text }
    let word = text.asciiLowercased
    guard let pair = pairs.first(where: { $0.no == word || $0.yes == word }) else { return text }
    return self.text(value ? pair.yes : pair.no, inCaseOf: text, word)
  }

  /// A word in the letter case of the text that another one stands for.
  ///
  /// - Parameters:
  ///   - new: the word to write; it stays as it is where the case of the text follows no pattern.
  ///   - text: what stands there.
  ///   - old: the word for that, as it is written where nothing is said of its case.
  public static func text(_ new: String, inCaseOf text: String, _ old: String) -> String {
    if text == old { return new }
    if text == old.lowercased() { return new.lowercased() }
    if text == old.uppercased() { return new.uppercased() }
    return text == capitalized(old) ? capitalized(new) : new
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst().lowercased()
  }
}
