import Migration
import Reporting
import Testing

@Suite struct CSVReporterTests {
  @Test func `each account is a row`() throws {
    let text = OutputFormat.csv.text(of: [try .sample()], mode: .plan)
    let rows = text.split(separator: "\r\n")
    #expect(
      rows == [
        "path,device,id,provider,server,mailbox,status,verdict,reasons,new id,action,rules",
        "exports/nas.ini,nas-01,3,Custom,smtp.gmail.com,alerts@example.com,expired,migrate,,4,"
          + "authorize,\"event rule \"\"Rule - 1\"\"\"",
      ]
    )
  }

  @Test func `a file without accounts has no row`() {
    let file = FileReport(path: "a.xml", status: .skipped)
    let text = OutputFormat.csv.text(of: [file, file], mode: .plan)
    #expect(text.split(separator: "\r\n").count == 1)
  }

  @Test func `a formula in a document is text`() throws {
    let text = OutputFormat.csv.text(
      of: [try .sample(device: "=HYPERLINK(1)", email: "@example.com")],
      mode: .plan
    )
    #expect(text.contains(",'=HYPERLINK(1),"))
    #expect(text.contains(",'@example.com,"))
  }
}
