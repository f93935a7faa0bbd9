import Foundation
import Migration
import TestSupport
import Testing

@testable import Reporting

/// That every report counts the same, and what the diff shows.
@Suite struct CountTests {
  private struct Counts: Equatable {
    var migrated: Int
    var merged: Int
    var review: Int
    var kept: Int
  }

  private let files: [FileReport]
  private let summary: Summary
  private var expected: Counts {
    Counts(
      migrated: summary.migrated,
      merged: summary.merged,
      review: summary.review,
      kept: summary.kept
    )
  }

  init() async throws {
    files = try await FileReport.fleet(withDiff: true)
    var summary = Summary()
    for file in files { summary.add(file) }
    self.summary = summary
  }

  @Test func `the fixtures hold everything that is counted`() {
    #expect(summary.counts.allSatisfy { $0.count > 0 || $0.name.description == "failed" })
  }

  @Test func `the diffs take away as many Custom accounts`() {
    let changed = files.filter { $0.diff?.isEmpty == false }
    #expect(changed.count == summary.changed)
    let custom = changed.flatMap { $0.diff ?? [] }.count { line in
      line.hasPrefix("-") && line.contains("Custom")
    }
    #expect(custom == summary.migrated + summary.merged)
  }

  @Test func `JSON has them`() throws {
    let json = try JSONDecoder().decode(
      JSONValue.self, from: Data(ReportFormat.json.bytes(of: files)))
    #expect(counts(of: json["files"].elements) == expected)
    for (name, count) in summary.counts {
      #expect(json["summary"][name.description].number == Double(count), "\(name)")
    }
  }

  @Test func `NDJSON has them`() throws {
    let lines = try ReportFormat.ndjson.bytes(of: files).split(separator: 0x0A).map {
      try JSONDecoder().decode(JSONValue.self, from: Data($0))
    }
    #expect(lines.count == summary.files)
    #expect(counts(of: lines) == expected)
  }

  @Test func `CSV has them`() throws {
    let rows = try CSVTable(ReportFormat.csv.bytes(of: files)).rows
    let column = try #require(rows[0].firstIndex { $0.text == "verdict" })
    #expect(rows.count == summary.accounts + 1)
    #expect(counts { verdict in rows.count { $0[column].text == verdict } } == expected)
  }

  @Test func `SARIF has them`() throws {
    let bytes = ReportFormat.sarif.bytes(of: files)
    let run = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))["runs"][0]
    let rules = run["results"].elements.compactMap { $0["ruleId"].text }
    var found = expected
    found.migrated = rules.count { $0 == "account-migrate" }
    found.merged = rules.count { $0 == "account-merge" }
    found.review = rules.count { $0 == "account-review" }
    #expect(found == expected)
    #expect(rules.count { $0.hasPrefix("refused/") } == summary.refused)
    #expect(rules.count { $0 == "working-account" } == summary.working)
    for (name, count) in summary.counts {
      #expect(run["properties"]["summary"][name.description].number == Double(count), "\(name)")
    }
  }

  @Test func `JUnit has them`() {
    let text = ReportFormat.junit.text(of: files)
    var found = counts { verdict in Self.count("type=\"account-\(verdict)\"", in: text) }
    found.kept = Self.count("<testcase ", in: text) - summary.files
    found.kept -= found.migrated + found.merged + found.review
    #expect(found == expected)
    #expect(
      text.contains(
        "<testsuites name=\"mailmend plan\" tests=\"\(summary.files + summary.accounts)\" "
          + "failures=\"\(summary.accounts - summary.kept)\" errors=\"\(summary.refused)\" "
          + "skipped=\"\(summary.skipped)\">"
      )
    )
  }

  @Test func `Markdown has them`() {
    let text = ReportFormat.markdown.text(of: files)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2)
    #expect(rows.count == summary.accounts)
    let found = Counts(
      migrated: rows.count { $0.contains("| becomes ") },
      merged: rows.count { $0.contains("| goes into the ") },
      review: rows.count { $0.contains("| waits for your decision") },
      kept: rows.count { $0.contains("| stays as it is") }
    )
    #expect(found == expected)
    let plan = TextSummary(summary, mode: .plan, .of(.english)).lines
    for line in plan { #expect(text.contains(MarkdownText.escaped(line))) }
  }

  @Test func `HTML has them`() {
    let text = ReportFormat.html.text(of: files)
    #expect(counts { Self.count("<tr data-verdict=\"\($0)\"", in: text) } == expected)
    #expect(Self.count("<section class=\"sheet ", in: text) == summary.files)
    #expect(Self.count(" data-open>", in: text) == summary.actions)
    #expect(text.contains("<dd>\(summary.accounts)</dd>"))
  }

  private func counts(_ count: (String) -> Int) -> Counts {
    Counts(
      migrated: count("migrate"),
      merged: count("merge"),
      review: count("review"),
      kept: count("keep")
    )
  }

  private func counts(of files: [JSONValue]) -> Counts {
    let accounts = files.flatMap { $0["accounts"].elements }
    return counts { verdict in accounts.count { $0["verdict"].text == verdict } }
  }

  private static func count(_ part: String, in text: String) -> Int {
    text.components(separatedBy: part).count - 1
  }
}
