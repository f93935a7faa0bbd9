import Migration
import Profiles
import TestSupport
import Testing

/// All of `fixtures/repairs`: adding a case is adding a folder.
@Suite struct RepairCaseTests {
  @Test(arguments: try RepairCase.all())
  func `the case is repaired as its folder says`(_ repairCase: RepairCase) throws {
    let repairer = Repairer(
      registry: try .forFixture(in: repairCase.folder), options: MigrationOptions())
    let planned = try planned(repairCase.repair(repairCase.beforeBytes(), with: repairer))
    let report = FileReport(path: repairCase.name, planned)

    #expect(try ExpectedPlan(report) == ExpectedPlan(of: repairCase))
    let isAsExpected = planned.rewritten == (try repairCase.afterBytes())
    #expect(isAsExpected)

    let rewritten = try planned.rewritten ?? repairCase.beforeBytes()
    let again = try self.planned(repairCase.repair(rewritten, with: repairer))
    #expect(again.plan.changes.isEmpty)
    #expect(again.rewritten == nil)
  }

  private func planned(_ outcome: Migrator.Outcome) throws -> PlannedDocument {
    guard case .planned(let planned) = outcome else {
      Issue.record("\(outcome)")
      throw CancellationError()
    }
    return planned
  }
}
