import Fleet
import Foundation
import HostFiles
import Migration
import Profiles
import SystemPackage
import TestSupport
import Testing

@Suite struct SameDeviceTests {
  @Test func `the later of two files of one device names the other`() async throws {
    var runner = try FleetRunner()
    try runner.folder.copyFixture("same-device", to: "exports")
    runner.fileSystem = ReadOnlyFileSystem(HostFileSystem())
    let reports = try await runner.run(["exports"])
    let findings = reports.flatMap { report in
      report.findings.filter { $0.code == .sameDevice }.map { (report.path, $0.message.english) }
    }
    #expect(findings.map(\.0) == [runner.folder.path("exports/before-upgrade.xml").string])
    #expect(findings[0].1.contains(runner.folder.path("exports/after-upgrade.ini").string))
  }

  @Test(arguments: [1, 2])
  func `what is prepared fits the report with its finding`(_ jobs: Int) async throws {
    let runner = try FleetRunner()
    try runner.folder.copyFixture("same-device", to: "exports")
    let fleet = Fleet(
      fileSystem: ReadOnlyFileSystem(HostFileSystem()),
      migrator: Migrator(registry: try .builtIn(), options: MigrationOptions()),
      options: FleetOptions(jobs: jobs)
    )
    var counts: [Int] = []
    var prepared: [Int] = []
    _ = try await fleet.run([runner.folder.path("exports")], ledger: nil) { report in
      report.findings.count
    } receive: { report, count in
      counts.append(report.findings.count)
      prepared.append(count)
    }
    #expect(prepared == counts)
    #expect(counts.contains { $0 > 0 })
  }

  @Test func `other devices are left alone`() async throws {
    let runner = try FleetRunner()
    try runner.folder.copyFixture("same-device", to: "exports")
    let expected = try JSONDecoder().decode(
      [String: [String]].self,
      from: Data(Fixtures.bytes("same-device/expected.json"))
    )
    let reports = try await runner.run(["exports"])
    let found = reports.map { ($0.path, $0.findings.map(\.code.rawValue).sorted()) }
    let byName = Dictionary(
      uniqueKeysWithValues: found.map { path, codes in
        (FilePath(path).lastComponent?.string ?? "", codes)
      })
    #expect(byName == expected)
  }
}
