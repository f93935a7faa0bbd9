import Foundation
import Migration
import TestSupport
import Testing

/// That the cases of `fixtures` show every code there is.
@Suite struct CaseCoverageTests {
  private static let readPlans = Result {
    try MigrationCase.all().map(ExpectedPlan.init(of:))
  }

  private static let readRepairs = Result {
    try RepairCase.all().map(ExpectedPlan.init(of:))
  }

  /// Cases of migrations, and of repairs.
  private let plans: [ExpectedPlan]
  private let accounts: [ExpectedPlan.Account]

  init() throws {
    let migrations = try Self.readPlans.get()
    plans = try migrations + Self.readRepairs.get()
    accounts = migrations.flatMap(\.accounts)
  }

  @Test(arguments: Verdict.allCases)
  func `every verdict has a case`(_ verdict: Verdict) {
    #expect(accounts.contains { $0.verdict == verdict.rawValue })
  }

  @Test(arguments: ReviewReason.allCases)
  func `every reason for review has a case`(_ reason: ReviewReason) {
    #expect(accounts.contains { $0.verdict == "review" && $0.reasons.contains(reason.rawValue) })
  }

  @Test(arguments: ReviewReason.allCases.filter(\.canBeAccepted))
  func `every reason that can be accepted has a case in which it is`(_ reason: ReviewReason) {
    #expect(accounts.contains { $0.verdict != "review" && $0.reasons.contains(reason.rawValue) })
  }

  @Test(arguments: KeepReason.allCases)
  func `every reason to keep has a case`(_ reason: KeepReason) {
    #expect(accounts.contains { $0.verdict == "keep" && $0.reasons == [reason.rawValue] })
  }

  @Test(arguments: Action.allCases)
  func `every action has a case`(_ action: Action) {
    #expect(accounts.contains { $0.action == action.rawValue })
  }

  @Test(
    arguments: FindingCode.allCases.filter { ![.sameDevice, .earlierAmbiguous].contains($0) }
  )
  func `every finding has a case`(_ code: FindingCode) {
    #expect(plans.contains { $0.findings.contains(code.rawValue) })
  }

  /// It needs two files, so it has a folder of its own.
  @Test func `the finding of two files has its folder`() throws {
    let bytes = try Fixtures.bytes("same-device/expected.json")
    let findings = try JSONDecoder().decode([String: [String]].self, from: Data(bytes))
    #expect(findings.values.contains([FindingCode.sameDevice.rawValue]))
  }

  @Test(arguments: ["replaced", "dropped", "added"])
  func `every change of a reference has a case`(_ change: String) {
    #expect(plans.contains { $0.relinks.contains { $0.change == change } })
  }
}
