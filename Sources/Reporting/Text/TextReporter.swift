import ConfigText
import Migration
import NotificationCenter

/// A report that a person likes to read: a block for each file with what happens to each account
/// and why, then the steps that are left, grouped by NAS.
struct TextReporter: Reporter {
  private let mode: ReportMode
  private let style: TextStyle
  private let isBrief: Bool
  private var lines: [String] = []
  private var outstanding: [(device: String, accounts: [AccountReport])] = []

  /// - Parameter isBrief: whether only what went wrong, diffs and the counts are shown.
  init(_ mode: ReportMode, style: TextStyle, isBrief: Bool = false) {
    self.mode = mode
    self.style = style
    self.isBrief = isBrief
  }

  mutating func begin() -> [UInt8] {
    guard mode != .undo else { return [] }
    lines = TextNotice.lines.map { style.marked($0, .faint) } + [""]
    return drain()
  }

  mutating func report(_ file: FileReport) -> [UInt8] {
    if isBrief {
      if file.error != nil { heading(file) }
      if let diff = file.diff, !diff.isEmpty { describe(diff) }
      if !lines.isEmpty { lines.append("") }
      return drain()
    }
    heading(file)
    for account in file.accounts { describe(account) }
    for relink in file.relinks { describe(relink) }
    for finding in file.findings { describe(finding) }
    if let diff = file.diff, !diff.isEmpty { describe(diff) }
    let open = file.accounts.filter { $0.action != .none }
    if !open.isEmpty, file.status == .changed || file.status == .unchanged {
      outstanding.append((file.device?.name ?? file.path, open))
    }
    // A file that was put back is one line, and the next one follows.
    if mode != .undo { lines.append("") }
    return drain()
  }

  mutating func end(_ summary: Summary) -> [UInt8] {
    if !outstanding.isEmpty {
      lines += [style.marked("Still to do, by NAS", .strong), ""]
      for (device, accounts) in outstanding { describe(device, accounts) }
    }
    if mode == .undo {
      lines.append(
        "\(Self.count(summary.changed, "file")) put back, \(summary.unchanged) already as before, "
          + "\(summary.refused) refused, \(summary.failed) failed"
      )
    } else {
      lines += TextSummary(summary, mode: mode).lines.map { style.marked($0, .strong) }
    }
    return drain()
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
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
      let place = error.place.map { "line \($0.line), column \($0.column): " } ?? ""
      lines.append(
        "  " + style.marked(PrintableText.escaped("\(place)\(error.message)"), .bad)
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
              [device, "profile \(profile)", file.encoding ?? ""].filter { !$0.isEmpty }
                .joined(separator: ", ")
            ),
            .faint
          )
      )
    }
  }

  private func status(_ file: FileReport) -> String {
    switch (file.status, mode) {
    case (.changed, .plan): style.marked("would change", .attention)
    case (.changed, .apply): style.marked("changed", .good)
    case (.changed, .undo): style.marked("put back", .good)
    case (.unchanged, .undo): style.marked("already as before", .faint)
    case (.unchanged, _): style.marked("nothing to change", .faint)
    case (.refused, _): style.marked("refused, left as it is", .bad)
    case (.failed, _): style.marked("failed, left as it is", .bad)
    case (.skipped, _): style.marked("skipped, no profile knows this file", .faint)
    }
  }

  private mutating func describe(_ account: AccountReport) {
    let server = account.server.isEmpty ? "" : " at \(account.server)"
    let mailbox = account.mailbox.isEmpty ? "without a mailbox" : account.mailbox
    lines.append(
      "  account "
        + PrintableText.escaped("\(account.id), \(account.provider)\(server), \(mailbox)")
        + ": " + verdict(account)
    )
  }

  private func verdict(_ account: AccountReport) -> String {
    let reasons = account.reasons.map(\.explanation).joined(separator: "; ")
    let suffix = reasons.isEmpty ? "" : " (\(reasons))"
    switch (account.verdict, account.becomes) {
    case (.migrate, let becomes?):
      return style.marked("becomes \(becomes.provider) with the id \(becomes.id)", .new) + suffix
    case (.merge, let becomes?):
      return style.marked("goes into the \(becomes.provider) account \(becomes.id)", .new) + suffix
    case (.review, _):
      return style.marked("waits for your decision", .attention) + suffix
    default:
      return style.marked("stays as it is", .faint) + suffix
    }
  }

  private mutating func describe(_ relink: RelinkReport) {
    let place = PrintableText.escaped("\(relink.rule.title), pair \(relink.pair)")
    let from = PrintableText.escaped(relink.from)
    switch relink.change {
    case .replaced: lines.append("  \(place): sender \(from) becomes \(relink.to)")
    case .dropped:
      lines.append("  \(place): sender \(from) goes, \(relink.to) is in the list already")
    }
  }

  private mutating func describe(_ finding: FindingReport) {
    let label = style.marked(
      finding.severity.rawValue,
      finding.severity == .warning ? .attention : .faint
    )
    lines.append(
      "  \(label): \(PrintableText.escaped(finding.message)) "
        + style.marked(
          "[\(finding.code.rawValue), line \(finding.place.line), column \(finding.place.column)]",
          .faint
        )
    )
  }

  private mutating func describe(_ diff: [String]) {
    lines.append("")
    for line in diff {
      let text = PrintableText.escaped(line.hasSuffix("\r") ? String(line.dropLast()) : line)
      switch line.utf8.first {
      case UInt8(ascii: "+"): lines.append(style.marked(text, .good))
      case UInt8(ascii: "-"): lines.append(style.marked(text, .bad))
      case UInt8(ascii: "@"): lines.append(style.marked(text, .new))
      default: lines.append(text)
      }
    }
  }

  // MARK: Steps

  private mutating func describe(_ device: String, _ accounts: [AccountReport]) {
    lines.append(style.marked(PrintableText.escaped(device), .strong))
    for account in accounts {
      let title = account.mailbox.isEmpty ? "account \(account.id)" : account.mailbox
      lines.append(
        "  " + PrintableText.escaped("\(title) (\(account.finalProvider))")
          + ": " + style.marked(account.action.title, .attention)
      )
      lines += StepList.lines(account.steps)
    }
    lines.append("")
  }
}
