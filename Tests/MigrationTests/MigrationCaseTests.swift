import Migration
import Profiles
import TestSupport
import Testing

/// All of `fixtures/migrations`: adding a case is adding a folder.
@Suite struct MigrationCaseTests {
  @Test(arguments: try MigrationCase.all())
  func `the case migrates as its folder says`(_ migrationCase: MigrationCase) throws {
    let migrator = Migrator(
      registry: try .forFixture(in: migrationCase.folder),
      options: try migrationCase.options()
    )
    let planned = try #require(migrator.plannedDocument(of: migrationCase.beforeBytes()))
    let report = FileReport(path: migrationCase.name, planned)

    #expect(try ExpectedPlan(report) == ExpectedPlan(of: migrationCase))
    #expect(planned.rewritten == (try migrationCase.afterBytes()))

    let rewritten = try planned.rewritten ?? migrationCase.beforeBytes()
    let again = try #require(migrator.plannedDocument(of: rewritten))
    #expect(again.plan.changes.isEmpty)
    #expect(again.plan.relinks.isEmpty)
    #expect(again.rewritten == nil)
  }

  @Test func `there are cases`() throws {
    #expect(try MigrationCase.all().count >= 100)
  }
}
