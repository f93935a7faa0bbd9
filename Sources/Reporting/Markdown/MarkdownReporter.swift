import ConfigText
import Ledger
import Migration
import NotificationCenter

/// A report for issues, pull requests and wikis: the counts, a table of all accounts, then what is
/// left to do on each NAS, with boxes to tick.
struct MarkdownReporter: SectionedReporter {
  private let mode: ReportMode
  private let wording: Wording
  private var translation: Translation { wording.translation }

  var sectionCount: Int { 2 }

  init(_ mode: ReportMode, _ translation: Translation) {
    self.mode = mode
    wording = Wording(translation)
  }

  func report(_ file: FileReport) -> [[UInt8]] {
    [Self.bytes(rows(file)), Self.bytes(sheet(file))]
  }

  func assemble(_ summary: Summary, signIns: SignInCount?) -> [ReportPiece] {
    let title = translation.text(mode.title)
    var head = ["# \(title)", ""]
    head += TextNotice.lines(translation).map { "> \(MarkdownText.escaped($0))" }
    head += ["", "## \(translation.text(.glance))", ""]
    head += TextSummary(summary, mode: mode, translation).lines.map {
      "- \(MarkdownText.escaped($0))"
    }
    guard summary.accounts > 0 else { return [.bytes(Self.bytes(head + [""])), .section(1)] }
    let columns: [Word] = [.nas, .account, .verdict, .leftToDo, .rules]
    head += ["", MarkdownText.row(columns.map { translation.text($0) })]
    head.append(MarkdownText.row(columns.map { _ in "---" }))
    return [.bytes(Self.bytes(head)), .section(0), .bytes([0x0A]), .section(1)]
  }

  private func rows(_ file: FileReport) -> [String] {
    file.accounts.map { account in
      let reasons = wording.reasons(account)
      return MarkdownText.row(
        [
          file.device?.name ?? file.path, wording.described(account),
          wording.verdict(account) + (reasons.isEmpty ? "" : " (\(reasons))"),
          account.action == .none ? "" : wording.action(account.action), wording.rules(account),
        ].map(MarkdownText.escaped)
      )
    }
  }

  private func sheet(_ file: FileReport) -> [String] {
    let status = MarkdownText.escaped(wording.status(file.status, mode))
    var lines = ["## \(MarkdownText.escaped(file.device?.name ?? file.path))", ""]
    lines += ["\(MarkdownText.escaped(file.path)): \(status)", ""]
    if let error = file.error {
      let message = MarkdownText.escaped(wording.explained(error))
      lines += ["**\(message)** \(MarkdownText.escaped("[\(error.code)]"))", ""]
    }
    for account in file.accounts where account.action != .none {
      lines += steps(account)
    }
    if !file.relinks.isEmpty {
      lines += ["### \(translation.text(.sendersChanged))", ""]
      lines += file.relinks.map { "- \(MarkdownText.escaped(wording.relink($0)))" } + [""]
    }
    if !file.findings.isEmpty {
      lines += ["### \(translation.text(.findings))", ""]
      lines += file.findings.map { "- \(MarkdownText.escaped(wording.line($0)))" } + [""]
    }
    if let diff = file.diff, !diff.isEmpty {
      lines += ["### \(translation.text(.diff))", ""]
      lines += MarkdownText.fenced(DiffLine.lines(diff).map(\.text), as: "diff") + [""]
    }
    return lines
  }

  private func steps(_ account: AccountReport) -> [String] {
    let name = wording.title(account)
    let action = wording.action(account.action)
    var lines = ["### \(MarkdownText.escaped("\(name): \(action)"))", ""]
    for step in account.steps.map({ StepLine($0, translation) }) {
      lines += step.markdown(after: lines)
    }
    return lines + [""]
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}
