/// How text output marks what matters: with colours on a terminal, with nothing elsewhere.
public struct TextStyle: Sendable {
  /// What a text is marked as.
  public enum Mark: String, Sendable {
    case strong = "1"
    case faint = "2"
    case bad = "31"
    case good = "32"
    case attention = "33"
    case new = "36"
  }

  private let usesColour: Bool

  public init(usesColour: Bool) {
    self.usesColour = usesColour
  }

  /// The text with a mark, if the output shows any.
  public func marked(_ text: String, _ mark: Mark) -> String {
    usesColour ? "\u{1B}[\(mark.rawValue)m\(text)\u{1B}[0m" : text
  }
}
