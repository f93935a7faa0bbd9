extension StepLine {
  /// The step as a box to tick, a point of a list, or a heading with an empty line on either side.
  ///
  /// - Parameter lines: what stands before it.
  func markdown(after lines: [String]) -> [String] {
    let text = MarkdownText.escaped(text)
    return switch kind {
    case .heading: (lines.last == "" ? [] : [""]) + ["**\(text)**", ""]
    case .action: ["- [ ] \(text)"]
    case .note: ["- \(text)"]
    }
  }
}
