import ConfigText
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
        - device: \(YAMLText.quoted(answer.device))
          provider: \(YAMLText.quoted(review.provider.name))
          mailbox: \(YAMLText.quoted(review.mailbox))
          username: \(YAMLText.quoted(review.username))
          reason: \(review.reason.rawValue)
          answer: \(answer.isAccepted ? "accept" : "leave")

      """
  }
}
