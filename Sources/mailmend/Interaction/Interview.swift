import DecisionFiles
import HostFiles
import Migration
import SystemPackage

/// Asks a person on the terminal, one question after the other; each answer is in the decisions
/// file before the next question is asked.
struct Interview {
  let questions: [ReviewQuestion]

  enum End {
    case completed
    /// The person stopped it with Control-C.
    case interrupted
  }

  func run(_ store: inout DecisionStore) throws -> End {
    // Every answer is in the file already, so that nothing is lost where the process ends.
    Interruption.uninstall()
    defer { Interruption.install() }
    for (number, question) in questions.enumerated() {
      StandardStream.report("\n[\(number + 1) of \(questions.count)] " + question.lines[0])
      for line in question.lines.dropFirst() { StandardStream.report(line) }
      guard let answer = ask(question) else {
        StandardStream.report("")
        return Interruption.isRequested ? .interrupted : .completed
      }
      switch answer {
      case .accept, .leave:
        try store.add(
          RecordedAnswer(
            device: question.device,
            review: question.review,
            isAccepted: answer == .accept
          )
        )
      case .skip: continue
      case .quit: return .completed
      }
    }
    return .completed
  }

  /// Nil at the end of the input, or where the person wants to stop.
  private func ask(_ question: ReviewQuestion) -> ReviewAnswer? {
    while true {
      StandardStream.prompt("  " + question.choices)
      guard let line = StandardStream.readLine() else { return nil }
      let canAccept = question.review.reason.canBeAccepted
      if let answer = ReviewAnswer(line, canAccept: canAccept) { return answer }
      StandardStream.report("  Type one of the letters in brackets.")
    }
  }
}
