import Ledger

/// What is left to do and what is done for issues and wikis: the counts, then every item, with boxes to tick.
struct TodoMarkdown {
  private let wording: TodoWording
  private var translation: Translation { wording.translation }

  init(_ wording: TodoWording) {
    self.wording = wording
  }

  /// - Parameter items: those of one heading behind one another.
  func bytes(_ items: [TodoItem]) -> [UInt8] {
    let count = SignInCount(items)
    var lines = ["# \(translation.text(.todoTitle))", ""]
    lines += TextNotice.lines(translation).map { "> \(MarkdownText.escaped($0))" } + [""]
    let figures: [(Word, Int)] = [
      (.outstandingFigure, count.outstanding), (.overdue, items.count(where: wording.isOverdue)),
      (.doneFigure, count.done),
    ]
    lines += figures.map { "- \(translation.text($0.0)): \($0.1)" }
    var heading: String?
    for item in items {
      if wording.heading(item) != heading {
        heading = wording.heading(item)
        lines += ["", "## \(MarkdownText.escaped(wording.heading(item)))"]
      }
      lines += [""] + self.lines(item)
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func lines(_ item: TodoItem) -> [String] {
    let line = MarkdownText.escaped(wording.line(item, wording.account(item)))
    guard item.doneAt == nil else { return ["- [x] \(line)"] }
    var lines = ["### \(line)", ""]
    for step in wording.steps(item) { lines += step.markdown(after: lines) }
    return lines
  }
}
