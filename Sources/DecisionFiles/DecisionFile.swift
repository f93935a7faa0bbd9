public import Migration

/// Answers to questions that a plan asks, to be replayed without a person.
///
/// It is YAML, of which JSON is a part, and holds no secret:
///
/// ```yaml
/// decisions:
///   - device: "nas-tpe-01"
///     provider: "Gmail"
///     mailbox: "alerts@example.com"
///     username: "bob@example.com"
///     reason: alias
///     answer: accept
/// ```
public struct DecisionFile: Equatable, Sendable {
  /// In the order of the file; each question once.
  public private(set) var answers: [RecordedAnswer]

  public init(_ answers: [RecordedAnswer] = []) {
    self.answers = answers
  }

  /// What the answers say about single devices.
  public var knowledge: DeviceKnowledge {
    var knowledge = DeviceKnowledge()
    for answer in answers {
      knowledge.addAnswer(answer.isAccepted, to: answer.review, device: answer.device)
    }
    return knowledge
  }

  /// The answer to a question; nil where nobody has given one.
  public func answer(to review: MailboxReview, device: String) -> RecordedAnswer? {
    answers.first { $0.review == review && $0.device == device }
  }

  /// Adds the answer to a question that has none yet.
  public mutating func add(_ answer: RecordedAnswer) {
    answers.append(answer)
  }
}
