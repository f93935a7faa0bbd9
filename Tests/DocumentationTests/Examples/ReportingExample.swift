import Migration
import Profiles
import Reporting
import TestSupport
import Testing

/// Reports on what was planned.
@Suite struct ReportingExample {
  private func json(_ files: [FileReport]) -> [UInt8] {
    let style = TextStyle(usesColour: false)
    var reporter = OutputFormat.json.reporter(.plan, style: style, language: .japanese)
    var summary = Summary()
    var bytes = reporter.begin()
    for file in files {
      bytes += reporter.report(file)
      summary.add(file)
    }
    bytes += reporter.end(summary)
    return bytes
  }

  private struct TallyReporter: Reporter {
    mutating func begin() -> [UInt8] { [] }

    func entry(for file: FileReport) -> [UInt8] {
      Array("\(file.path)\t\(file.status)\n".utf8)
    }

    mutating func end(_ summary: Summary) -> [UInt8] {
      Array("\(summary.migrated) of \(summary.accounts) accounts migrated\n".utf8)
    }
  }

  private func report() throws -> FileReport {
    let migrator = Migrator(registry: try .builtIn(), options: MigrationOptions())
    let bytes = try Fixtures.bytes("migrations/migrate-gmail/before.xml")
    return FileReport(path: "nas-01.xml", try #require(migrator.plannedDocument(of: bytes)))
  }

  @Test func `a built-in reporter is fed file by file`() throws {
    let text = String(decoding: json([try report()]), as: UTF8.self)
    #expect(text.contains("mailmend.report/1"))
    #expect(text.contains("通知センター"))
  }

  @Test func `a reporter of one's own`() throws {
    var reporter = TallyReporter()
    var summary = Summary()
    let file = try report()
    summary.add(file)
    let bytes = reporter.begin() + reporter.report(file) + reporter.end(summary)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "nas-01.xml\tchanged\n1 of 1 accounts migrated\n"
    )
  }
}
