import Migration
import TestSupport
import Testing

@testable import Reporting

@Suite struct MarkdownReporterTests {
  @Test func `the first lines say that there is no import`() throws {
    let lines = ReportFormat.markdown.text(of: [try .sample()]).split(separator: "\n")
    #expect(lines[0] == "# What a migration would do")
    #expect(lines[1].hasPrefix("> QNAP documents no import"))
  }

  @Test func `steps are boxes to tick`() throws {
    let text = ReportFormat.markdown.text(of: [try .sample()])
    #expect(text.contains("\n### alerts@example.com (Gmail): sign in\n\n**If the rewritten"))
    #expect(text.contains("\n- [ ] Go to Notification Center \\> Service Account"))
  }

  @Test func `the diff stands in a fence that nothing closes`() async throws {
    let files = try await FileReport.fleet("reports/hostile", withDiff: true)
    let text = ReportFormat.markdown.text(of: files)
    #expect(text.contains("\n````diff\n"))
    #expect(text.contains("\n````\n"))
  }

  @Test func `nothing in a document marks anything up`() async throws {
    let files = try await FileReport.fleet("reports/hostile")
    let text = ReportFormat.markdown.text(of: files)
    #expect(text.contains("\\<script\\>"))
    #expect(!text.contains(/[^\\][<`\[](?![ x]\])/))
    for row in text.split(separator: "\n") where row.hasPrefix("| ") {
      #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 6, "\(row)")
    }
  }

  @Test(arguments: [
    ("plain - text.", "plain - text."), ("a|b", #"a\|b"#), ("*x*_y_`z`", #"\*x\*\_y\_\`z\`"#),
    ("<b>&amp;", #"\<b\>\&amp;"#), ("[a](b)", #"\[a\](b)"#), ("a\nb", #"a\\u\{A\}b"#),
    ("地é", "地é"),
  ])
  func `text is escaped`(_ text: String, _ escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }
}
