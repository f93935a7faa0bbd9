import Fleet
import Migration
import Profiles
import Reporting
import SystemPackage
import TestSupport
import Testing

/// The whole JSON report of every case in `fixtures/migrations`, against its `report.json`.
@Suite struct MigrationReportTests {
  @Test(arguments: try MigrationCase.all())
  func `the report is the recorded one`(_ migrationCase: MigrationCase) throws {
    let migrator = Migrator(
      registry: try .forFixture(in: migrationCase.folder),
      options: try migrationCase.options()
    )
    let (report, _) = DocumentProcessor(migrator: migrator, withDiff: false).process(
      try migrationCase.beforeBytes(),
      path: migrationCase.before.lastComponent?.string ?? ""
    )
    let json = OutputFormat.json.bytes(of: [report], mode: .plan)
    try GoldenFile.expect(
      IndentedJSON.bytes(json),
      at: migrationCase.folder.appending("report.json")
    )
  }
}
