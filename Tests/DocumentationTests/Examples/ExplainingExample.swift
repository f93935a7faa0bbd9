import ConfigText
import Migration
import Profiles
import Reporting
import TestSupport
import Testing

/// What a plan says to a person.
@Suite struct ExplainingExample {
  private func explained(_ document: PlannedDocument) -> [String] {
    var lines: [String] = []
    let report = FileReport(path: "nas-01.xml", document, withDiff: true)
    let dutch = Translation.of(.dutch)
    for account in report.accounts {
      lines.append("\(account.mailbox): \(account.verdict), \(account.action)")
      lines += account.steps.map(dutch.text)
    }
    for finding in report.findings {
      lines.append("\(finding.code.rawValue) in line \(finding.place.line)")
    }
    lines += report.diff ?? []  // every secret in it reads [redacted]
    return lines
  }

  @Test func `a report holds steps findings and the diff`() throws {
    let migrator = Migrator(registry: try .builtIn(), options: MigrationOptions())
    let bytes = try Fixtures.bytes("migrations/migrate-gmail/before.xml")
    let lines = explained(try #require(migrator.plannedDocument(of: bytes)))
    #expect(lines.first == "alerts@example.com: migrate, authorize")
    #expect(lines.contains { $0.hasPrefix("rule-silent in line ") })
    #expect(lines.contains { $0.contains("[redacted]") })
  }

  private func inDutch(_ account: AccountReport) -> [String] {
    var printed: [String] = []
    func print(_ text: String) { printed.append(text) }
    let dutch = Translation.of(.dutch)
    for step in account.steps { print(dutch.text(step)) }
    return printed
  }

  @Test func `steps are said in a language`() throws {
    let migrator = Migrator(registry: try .builtIn(), options: MigrationOptions())
    let bytes = try Fixtures.bytes("migrations/migrate-gmail/before.xml")
    let planned = try #require(migrator.plannedDocument(of: bytes))
    let account = try #require(FileReport(path: "nas-01.xml", planned).accounts.first)
    #expect(inDutch(account).contains { $0.contains("Meldingencentrum") })
  }
}
