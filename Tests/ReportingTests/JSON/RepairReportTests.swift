import Migration
import Profiles
import Reporting
import SystemPackage
import TestSupport
import Testing

/// The whole JSON report of every case in `fixtures/repairs`, against its `report.json`.
@Suite struct RepairReportTests {
  @Test(arguments: try RepairCase.all())
  func `the report is the recorded one`(_ repairCase: RepairCase) throws {
    let repairer = Repairer(
      registry: try .forFixture(in: repairCase.folder), options: MigrationOptions())
    let outcome = try repairCase.repair(repairCase.beforeBytes(), with: repairer)
    guard case .planned(let planned) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let name = repairCase.before.lastComponent?.string ?? ""
    let json = OutputFormat.json.bytes(of: [FileReport(path: name, planned)], mode: .plan)
    try GoldenFile.expect(
      IndentedJSON.bytes(json),
      at: repairCase.folder.appending("report.json")
    )
  }
}
