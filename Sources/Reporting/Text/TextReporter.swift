import ConfigText
import Migration
import NotificationCenter

/// A report that a person likes to read: a block for each file with what happens to each account
/// and why, then the steps that are left, grouped by NAS.
struct TextReporter: Reporter {
  private let mode: ReportMode
  private let style: TextStyle
  private let isBrief: Bool
  private let wording: Wording
  private var lines: [String] = []
  private var outstanding: [(device: String, accounts: [AccountReport])] = []

  /// - Parameter isBrief: whether only what went wrong, diffs and the counts are shown.
  init(_ mode: ReportMode, style: TextStyle, _ translation: Translation, isBrief: Bool = false) {
    self.mode = mode
    wording = Wording(translation)
    self.style = style
    self.isBrief = isBrief
  }

  private var translation: Translation { wording.translation }

  mutating func begin() -> [UInt8] {
    guard mode != .undo else { return [] }
    lines = TextNotice.lines(translation).map { style.marked($0, .faint) } + [""]
    return drain()
  }

  func entry(for file: FileReport) -> [UInt8] {
    var block = self
    block.describe(file)
    return block.drain()
  }

  mutating func report(_ file: FileReport, entry: [UInt8]) -> [UInt8] {
    let open = file.accounts.filter { $0.action != .none }
    if !isBrief, !open.isEmpty, file.status == .changed || file.status == .unchanged {
      outstanding.append((file.device?.name ?? file.path, open))
    }
    return entry
  }

  private mutating func describe(_ file: FileReport) {
    if isBrief {
      if file.error != nil { heading(file) }
      if let diff = file.diff, !diff.isEmpty { describe(diff) }
      if !lines.isEmpty { lines.append("") }
      return
    }
    heading(file)
    for account in file.accounts { describe(account) }
    for relink in file.relinks { describe(relink) }
    for finding in file.findings { describe(finding) }
    if let diff = file.diff, !diff.isEmpty { describe(diff) }
    // A file that was put back is one line, and the next one follows.
    if mode != .undo { lines.append("") }
  }

  mutating func end(_ summary: Summary) -> [UInt8] {
    if !outstanding.isEmpty {
      lines += [style.marked(translation.text(.stillToDo), .strong), ""]
      for (device, accounts) in outstanding { describe(device, accounts) }
    }
    let summaryLines = TextSummary(summary, mode: mode, translation).lines
    lines += mode == .undo ? summaryLines : summaryLines.map { style.marked($0, .strong) }
    return drain()
  }

  private mutating func drain() -> [UInt8] {
    defer { lines.removeAll(keepingCapacity: true) }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  // MARK: One file

  private mutating func heading(_ file: FileReport) {
    let path = style.marked(PrintableText.escaped(file.path), .strong)
    lines.append("\(path)  \(status(file))")
    if let error = file.error {
      lines.append(
        "  " + style.marked(PrintableText.escaped(wording.explained(error)), .bad)
          + style.marked("  [\(error.code)]", .faint)
      )
    }
    if let profile = file.profile {
      let device = [file.device?.name, file.device?.system, file.device?.version]
        .compactMap(\.self).joined(separator: " ")
      lines.append(
        "  "
          + style.marked(
            PrintableText.escaped(
              [device, translation.text(.profile, ["profile": profile]), file.encoding ?? ""]
                .filter { !$0.isEmpty }.joined(separator: ", ")
            ),
            .faint
          )
      )
    }
  }

  private func status(_ file: FileReport) -> String {
    let mark: TextStyle.Mark =
      switch (file.status, mode) {
      case (.changed, .plan): .attention
      case (.changed, _): .good
      case (.unchanged, _), (.skipped, _): .faint
      case (.refused, _), (.failed, _): .bad
      }
    return style.marked(wording.status(file.status, mode), mark)
  }

  private mutating func describe(_ account: AccountReport) {
    let described = translation.text(
      .accountVerdict,
      ["account": PrintableText.escaped(wording.described(account))]
    )
    lines.append("  " + described + verdict(account))
  }

  private func verdict(_ account: AccountReport) -> String {
    let mark: TextStyle.Mark =
      switch account.verdict {
      case .migrate, .merge, .stage: .new
      case .review: .attention
      case .keep: .faint
      }
    let reasons = wording.reasons(account)
    return style.marked(wording.verdict(account), mark) + (reasons.isEmpty ? "" : " (\(reasons))")
  }

  private mutating func describe(_ relink: RelinkReport) {
    lines.append("  " + PrintableText.escaped(wording.relink(relink)))
  }

  private mutating func describe(_ finding: FindingReport) {
    let label = style.marked(
      wording.severity(finding.severity),
      finding.severity == .warning ? .attention : .faint
    )
    lines.append(
      "  \(label): \(PrintableText.escaped(translation.text(finding.message))) "
        + style.marked(
          wording.place(finding),
          .faint
        )
    )
  }

  private mutating func describe(_ diff: [String]) {
    lines.append("")
    for line in DiffLine.lines(diff) {
      let text =
        switch line.kind {
        case .added: style.marked(line.text, .good)
        case .removed: style.marked(line.text, .bad)
        case .place: style.marked(line.text, .new)
        case .context: line.text
        }
      lines.append(line.hasCarriageReturn ? text + "\r" : text)
    }
  }

  // MARK: Steps

  private mutating func describe(_ device: String, _ accounts: [AccountReport]) {
    lines.append(style.marked(PrintableText.escaped(device), .strong))
    for account in accounts {
      let title = wording.title(account)
      let action = style.marked(wording.action(account.action), .attention)
      lines.append("  \(PrintableText.escaped(title)): \(action)")
      lines += StepList.lines(account.steps.map { StepLine($0, translation) })
    }
    lines.append("")
  }
}
