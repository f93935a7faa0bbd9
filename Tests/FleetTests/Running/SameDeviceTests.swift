import Foundation
import HostFiles
import Migration
import SystemPackage
import TestSupport
import Testing

@Suite struct SameDeviceTests {
  @Test func theLaterOfTwoFilesOfOneDeviceNamesTheOther() async throws {
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

  @Test func otherDevicesAreLeftAlone() async throws {
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
