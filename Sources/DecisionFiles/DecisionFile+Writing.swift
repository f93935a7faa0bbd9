import Migration
import NotificationCenter

extension DecisionFile {
  private static let heading = """
    # Answers to questions of `mailmend plan --interactive`; `mailmend apply --decisions FILE` and
    # `mailmend plan --decisions FILE` replay them. Take an entry out to be asked again.
    # answer: accept (migrate the account) or leave (leave it as it is)
    decisions:

    """

  /// The file's text.
  ///
  /// - Parameter current: the text that the file has; where the new answers can be added to its end
  ///   it stays, comments included.
  public func text(addingTo current: String? = nil) -> String {
    if let current, let known = try? DecisionFile(yaml: current, path: ""),
      answers.starts(with: known.answers)
    {
      let added = answers.dropFirst(known.answers.count)
      let lineEnd = current.isEmpty || current.hasSuffix("\n") ? "" : "\n"
      let text = current + lineEnd + added.map(Self.entry).joined()
      if (try? DecisionFile(yaml: text, path: "")) == self { return text }
    }
    return answers.isEmpty
      ? Self.heading.replacing("decisions:\n", with: "decisions: []\n")
      : Self.heading + answers.map(Self.entry).joined()
  }

  private static func entry(_ answer: RecordedAnswer) -> String {
    let review = answer.review
    return """
        - device: \(quoted(answer.device))
          provider: \(quoted(review.provider.name))
          mailbox: \(quoted(review.mailbox))
          username: \(quoted(review.username))
          reason: \(review.reason.rawValue)
          answer: \(answer.isAccepted ? "accept" : "leave")

      """
  }

  /// A double-quoted scalar, which is the same in YAML and in JSON.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      // Control characters, and what YAML takes for the end of a line or for no character.
      case _ where scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value,
        "\u{2028}", "\u{2029}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
