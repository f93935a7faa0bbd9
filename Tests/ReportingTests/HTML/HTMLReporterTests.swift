import Foundation
import Ledger
import Migration
import NotificationCenter
import TestSupport
import Testing

@testable import Reporting

@Suite struct HTMLReporterTests {
  @Test func `the first words say that there is no import`() throws {
    let text = ReportFormat.html.text(of: [try .sample()])
    let body = try #require(text.firstRange(of: "<header>"))
    let notice = try #require(text.firstRange(of: "QNAP documents no import of these settings"))
    #expect(text.distance(from: body.upperBound, to: notice.lowerBound) < 120)
  }

  @Test func `nothing is fetched`() async throws {
    let text = ReportFormat.html.text(of: try await FileReport.fleet(withDiff: true))
    let markup = text.replacing(/<pre.*?<\/pre>/.dotMatchesNewlines(), with: "")
    #expect(!markup.contains("http://"))
    #expect(!markup.contains("https://"))
    #expect(!markup.contains(/\ssrc=/))
    #expect(!markup.contains("@import"))
    #expect(text.contains("default-src 'none'"))
  }

  @Test func `every value is escaped`() async throws {
    let files = try await FileReport.fleet("reports/hostile", withDiff: true)
    #expect(files.map(\.status) == [.changed])
    let text = ReportFormat.html.text(of: files)
    #expect(text.components(separatedBy: "<script").count == 2)
    #expect(text.contains("&lt;script&gt;document.title=&quot;owned&quot;&lt;/script&gt;"))
    #expect(!text.contains("<img"))
    #expect(!text.contains("<svg/onload"))
    #expect(text.contains(" {{title}} "))
    #expect(!text.replacing("{{title}}", with: "").contains("{{"))
    #expect(!text.contains("<article x"))
  }

  /// One character for Swift, two for a browser.
  @Test func `a quote under an accent is escaped`() throws {
    let text = ReportFormat.html.text(of: [try .sample(device: "\"\u{301} x=\"<\u{301}b>")])
    #expect(text.contains("&quot;\u{301} x=&quot;&lt;\u{301}b&gt;"))
    #expect(!text.unicodeScalars.split(separator: "\u{301}").contains { $0.last == "\"" })
  }

  @Test(arguments: Language.allCases)
  func `the page is in its language`(_ language: Language) throws {
    let text = ReportFormat.html.text(of: [try .sample()], language: language)
    #expect(text.contains("<html lang=\"\(language.rawValue)\">"))
    let translation = Translation.of(language)
    for word in [Word.planTitle, .filterHint, .exchangeOff] {
      #expect(text.contains(translation.text(word)))
    }
  }

  @Test(arguments: [false, true])
  func `the chart of verdicts has every account`(isStaged: Bool) async throws {
    let files = try await FileReport.fleet(isStaged: isStaged)
    let text = ReportFormat.html.text(of: files)
    let title = Translation.of(.english).text(.byVerdict)
    let chart = try #require(text.firstMatch(of: try Regex("aria-label=\"\(title): ([^\"]*)\"")))
    let counts = try #require(chart.output[1].substring).matches(of: /: (\d+)/)
      .compactMap { Int($0.output.1) }
    #expect(counts.reduce(0, +) == files.flatMap(\.accounts).count)
  }

  @Test func `sign-ins are shown where a ledger knows them`() throws {
    let count = SignInCount(outstanding: 3, done: 5)
    let text = ReportFormat.html.text(of: [try .sample()], mode: .apply, signIns: count)
    #expect(
      text.contains(
        "aria-label=\"Sign-ins of the whole fleet, from the ledger: outstanding: 3; done: 5\""))
    #expect(!ReportFormat.html.text(of: [try .sample()]).contains("from the ledger"))
  }

  @Test func `without a ledger the exports say what is signed in`() async throws {
    let files = try await FileReport.fleet()
    let done = files.flatMap(\.accounts).count { account in
      account.provider != "Custom" && account.status == .ok
    }
    let outstanding = files.flatMap(\.accounts).count { $0.action != .none }
    #expect(done > 0 && outstanding > 0)
    #expect(
      ReportFormat.html.text(of: files).contains(
        "aria-label=\"Sign-ins, as the exports say: outstanding: \(outstanding); done: \(done)\""))
  }

  @Test func `a run without files is a page`() {
    let text = ReportFormat.html.text(of: [])
    #expect(text.hasPrefix("<!DOCTYPE html>"))
    #expect(text.hasSuffix("</html>\n"))
  }

  @Test func `the bars of a chart fill it`() {
    for counts in [[1], [1, 1, 1], [7, 0, 2], [1, 999, 1]] {
      let slices = counts.map { BarChart.Slice(label: "x", count: $0, colour: 1) }
      let bars = BarChart(title: "t", slices: slices).values["bars"] as? [[String: Any]] ?? []
      #expect(bars.count == counts.count { $0 > 0 })
      let ends = bars.map { ($0["x"] as? Int ?? 0, $0["width"] as? Int ?? 0) }
      #expect(ends.first?.0 == 0)
      #expect(ends.last.map { (999...1001).contains($0.0 + $0.1) } == true)
      for (one, two) in zip(ends, ends.dropFirst()) { #expect(one.0 + one.1 < two.0) }
    }
  }
}
