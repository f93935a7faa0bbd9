import ConfigText
import Migration
import TestSupport
import Testing
import XMLSyntax

@testable import Reporting

@Suite struct JUnitReporterTests {
  @Test(arguments: ["fleet", "refused", "lossless", "migrations", "reports/hostile"])
  func `it is well-formed`(_ folder: String) async throws {
    let bytes = ReportFormat.junit.bytes(of: try await FileReport.fleet(folder))
    let document = try XMLDocument(parsing: bytes)
    #expect(document.name(of: document.root) == "testsuites")
  }

  @Test func `control characters and markup are text`() throws {
    let file = try FileReport.sample(
      path: "a\u{1}\u{FFFE}<&\"'.ini",
      rule: "]]>\u{8}",
      email: "a<b>@example.com"
    )
    let text = ReportFormat.junit.text(of: [file])
    #expect(text.contains(#"<testsuite name="a\u{1}\u{FFFE}&lt;&amp;&quot;&apos;.ini" tests="2""#))
    _ = try XMLDocument(parsing: Array(text.utf8))
  }

  @Test func `an error has its code and place`() throws {
    let error = Refusal(code: "a-code", message: "a message", place: Place(line: 4, column: 9))
    let text = ReportFormat.junit.text(
      of: [
        FileReport(path: "a.xml", status: .refused, error: error),
        FileReport(path: "b.xml", status: .skipped),
      ]
    )
    #expect(text.contains(#"<error type="a-code" message="line 4, column 9: a message"/>"#))
    #expect(text.contains(#"tests="2" failures="0" errors="1" skipped="1">"#))
  }

  @Test func `what is migrated passes once it is applied`() throws {
    let file = try FileReport.sample()
    #expect(ReportFormat.junit.text(of: [file], mode: .plan).contains("failures=\"1\""))
    #expect(ReportFormat.junit.text(of: [file], mode: .apply).contains("failures=\"0\""))
  }
}
