import Migration
import Reporting
import Testing

@Suite struct CSVReporterTests {
  @Test func eachAccountIsARow() throws {
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

  @Test func aFileWithoutAccountsHasNoRow() {
    let file = FileReport(path: "a.xml", status: .skipped)
    let text = OutputFormat.csv.text(of: [file, file], mode: .plan)
    #expect(text.split(separator: "\r\n").count == 1)
  }

  @Test func aFormulaInADocumentIsText() throws {
    let text = OutputFormat.csv.text(
      of: [try .sample(device: "=HYPERLINK(1)", email: "@example.com")],
      mode: .plan
    )
    #expect(text.contains(",'=HYPERLINK(1),"))
    #expect(text.contains(",'@example.com,"))
  }
}
