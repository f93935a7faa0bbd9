import Migration
import NotificationCenter
import Profiles
import TestSupport
import Testing

/// Rules that lost their sender.
@Suite struct RepairExample {
  private func outcome(_ bytes: [UInt8], _ earlier: Configuration) throws -> Migrator.Outcome {
    let repairer = Repairer(registry: try .builtIn(), options: MigrationOptions())
    let outcome = repairer.repair(bytes) { _ in .found(earlier) }
    return outcome
  }

  @Test func `a rule gets its sender back`() throws {
    let folder = "repairs/between-neighbours"
    let registry = try ProfileRegistry.builtIn()
    let earlier = try #require(try registry.read(Fixtures.bytes("\(folder)/earlier.xml")))
    let outcome = try outcome(Fixtures.bytes("\(folder)/before.xml"), earlier.configuration)
    guard case .planned(let document) = outcome else {
      Issue.record("it is not planned")
      return
    }
    #expect(try document.rewritten == Fixtures.bytes("\(folder)/after.xml"))
  }
}
