import Migration
import NotificationCenter
import Profiles
import TestSupport
import Testing

@Suite struct SummaryTests {
  @Test func `every file is counted by its status`() {
    var summary = Summary()
    for (index, status) in FileStatus.allCases.enumerated() {
      for _ in 0...index { summary.add(FileReport(path: "a", status: status)) }
    }
    #expect(summary.files == 15)
    #expect(
      [summary.changed, summary.unchanged, summary.refused, summary.failed, summary.skipped]
        == [1, 2, 3, 4, 5]
    )
  }

  @Test func `accounts are counted by what happens to them`() throws {
    let configuration = Configuration.sample(
      [
        .custom("2", status: "ok"), .custom("3"), .custom("4", username: "x@example.com"),
        .native("1"), .native("5", email: "b@example.com", status: "expired"),
      ],
      senders: [["2", "3", "1"], ["3"]]
    )
    let migrator = Migrator(
      registry: try ProfileRegistry.builtIn(),
      options: MigrationOptions()
    )
    let planned = try #require(migrator.plannedDocument(of: configuration.iniBytes))
    var summary = Summary()
    summary.add(FileReport(path: "a", planned))
    summary.add(FileReport(path: "b", planned))
    let counts = summary.counts.map { ("\($0.name)", $0.count) }
    #expect(
      Dictionary(uniqueKeysWithValues: counts) == [
        "files": 2, "changed": 2, "unchanged": 0, "refused": 0, "failed": 0, "skipped": 0,
        "accounts": 10, "migrated": 2, "merged": 2, "review": 2, "kept": 4, "working": 2,
        "relinked": 6, "actions": 6,
      ]
    )
  }
}
