import ConfigText
import Fleet
import HostFiles
import Migration
import Profiles
import SystemPackage
import TestSupport
import Testing

@testable import Reporting

@Suite struct TextReporterTests {
  @Test func `the fleet reads as recorded`() async throws {
    try GoldenFile.expect(
      OutputFormat.text.bytes(of: try await FileReport.fleet(), mode: .plan),
      at: Fixtures.folder.appending("reports/fleet.txt")
    )
  }

  @Test func `without colour the same words stand`() async throws {
    let reports = try await FileReport.fleet()
    let plain = OutputFormat.text.text(of: reports, mode: .plan)
    let coloured = OutputFormat.text.text(
      of: reports,
      mode: .plan,
      style: TextStyle(usesColour: true)
    )
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[31m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
    let marks = coloured.matches(of: /\u{1B}\[([0-9]+)m/).map(\.1)
    #expect(marks.count { $0 == "0" } * 2 == marks.count)
  }

  @Test func `the first lines say that there is no import`() throws {
    for mode in [ReportMode.plan, .apply] {
      let text = OutputFormat.text.text(of: [try .sample()], mode: mode)
      #expect(text.hasPrefix(TextNotice.lines(.of(.english)).joined(separator: "\n") + "\n\n"))
    }
    let undo = OutputFormat.text.text(of: [], mode: .undo)
    #expect(undo == "0 files put back, 0 already as before, 0 refused, 0 failed\n")
  }

  @Test(arguments: [
    (FileStatus.changed, ReportMode.plan, "would change"), (.changed, .apply, "changed"),
    (.changed, .undo, "put back"), (.unchanged, .plan, "nothing to change"),
    (.unchanged, .undo, "already as before"), (.refused, .apply, "refused, left as it is"),
    (.failed, .undo, "failed, left as it is"),
    (.skipped, .plan, "skipped, no profile knows this file"),
  ])
  func `a file says what came of it`(_ status: FileStatus, _ mode: ReportMode, _ words: String) {
    let text = OutputFormat.text.text(of: [FileReport(path: "a.xml", status: status)], mode: mode)
    #expect(text.contains("a.xml  \(words)\n"))
  }

  @Test func `an error has its place and its code`() {
    let error = Refusal(code: "a-code", message: "a message", place: Place(line: 4, column: 9))
    let file = FileReport(path: "a.xml", status: .refused, error: error)
    let text = OutputFormat.text.text(of: [file], mode: .plan)
    #expect(text.contains("\n  line 4, column 9: a message  [a-code]\n"))
  }

  @Test func `steps count from one in each branch`() throws {
    let text = OutputFormat.text.text(of: [try .sample()], mode: .plan)
    #expect(text.contains("\nStill to do, by NAS\n\nnas-01\n"))
    #expect(text.contains("  alerts@example.com (Gmail): sign in\n"))
    #expect(text.contains("\n    If it was not put back:\n      1. Go to Notification Center"))
    #expect(text.contains("\n      5. Go to System Notification Rules."))
  }

  @Test func `what is brief shows errors diffs and counts`() throws {
    let refused = FileReport(
      path: "bad.xml",
      status: .refused,
      error: Refusal(code: "a-code", message: "a message")
    )
    let text = OutputFormat.text.text(
      of: [try .sample(path: "good.ini", withDiff: true), refused],
      mode: .plan,
      isBrief: true
    )
    #expect(text.contains("bad.xml  refused"))
    #expect(text.contains("\n+Provider = Gmail\n"))
    #expect(!text.contains("Still to do"))
    #expect(!text.contains("becomes Gmail"))
    #expect(text.contains("2 files: 1 would change, 0 unchanged, 1 refused"))
  }

  @Test func `nothing in a document reaches the terminal`() throws {
    let escape = "\u{1B}]0;owned\u{7}\u{9B}2J\u{202E}"
    let error = Refusal(code: "a-code", message: "quotes \(escape)")
    let text = OutputFormat.text.text(
      of: [
        try .sample(
          path: "a\(escape)\n.ini",
          device: "nas\(escape)",
          rule: "Rule\(escape)",
          email: "a\(escape)@example.com",
          withDiff: true
        ),
        FileReport(path: "b\(escape)", status: .refused, error: error),
      ],
      mode: .plan
    )
    let controls = text.unicodeScalars.filter { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n" || scalar == "\u{202E}"
    }
    #expect(controls.isEmpty)
    #expect(text.contains(#"a\u{1B}]0;owned\u{7}\u{9B}2J\u{202E}\u{A}.ini"#))
  }
}
