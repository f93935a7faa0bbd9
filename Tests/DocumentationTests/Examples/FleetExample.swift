import Fleet
import HostFiles
import Ledger
import Migration
import Profiles
import Reporting
import SystemPackage
import TestSupport
import Testing

/// Many files at once.
@Suite struct FleetExample {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copyFixture("migrations/migrate-gmail/before.xml", to: "exports/nas-01.xml")
    try folder.copyFixture("migrations/nothing-to-do/before.ini", to: "exports/nas-02.ini")
  }

  private func dryRun(_ folder: FilePath) async throws -> [String] {
    var printed: [String] = []
    func print(_ text: String) { printed.append(text) }
    let fleet = Fleet(
      fileSystem: ReadOnlyFileSystem(HostFileSystem()),
      migrator: Migrator(registry: try .builtIn(), options: MigrationOptions()),
      options: FleetOptions(jobs: 2)
    )
    let end = try await fleet.run([folder], ledger: nil) { report in print(report.path) }
    #expect(end == .completed)
    return printed
  }

  @Test func `a dry run reports every file in the order of the paths`() async throws {
    let before = try folder.tree()
    let paths = try await dryRun(folder.path("exports"))
    #expect(paths.map { FilePath($0).lastComponent?.string } == ["nas-01.xml", "nas-02.ini"])
    #expect(try folder.tree() == before)
  }

  private func apply(to folder: FilePath, ledger path: FilePath) async throws -> Summary {
    let ledger = try Ledger(at: path, access: .creating)
    _ = try Recovery(fileSystem: HostFileSystem(), ledger: ledger).run()
    let fleet = Fleet(
      fileSystem: HostFileSystem(),
      migrator: Migrator(registry: try .builtIn(), options: MigrationOptions()),
      options: FleetOptions(jobs: 4)
    )
    var summary = Summary()
    _ = try await fleet.run([folder], ledger: ledger) { report in summary.add(report) }
    return summary
  }

  private func takeBack(_ path: FilePath) throws -> [String] {
    var restored: [String] = []
    let ledger = try Ledger(at: path, access: .existing)
    let undo = Undo(fileSystem: HostFileSystem(), ledger: ledger)
    _ = try undo.run(.newest) { report in restored.append(report.path) }
    return restored
  }

  @Test func `what was applied is taken back`() async throws {
    let before = try folder.tree("exports")
    let ledger = folder.path("ledger.sqlite")
    let summary = try await apply(to: folder.path("exports"), ledger: ledger)
    #expect(summary.changed == 1)
    #expect(try folder.tree("exports") != before)
    #expect(try takeBack(ledger).count == 1)
    #expect(try folder.tree("exports") == before)
  }

  private func progress(_ report: FileReport) -> String {
    var line = ProgressLine()
    line.total = 200
    line.count(report)
    let text = line.text(after: .seconds(2), width: 80)
    // "1 of 200 files  0.1 MB/s  1 changed  6:38 left"
    return text
  }

  @Test func `a progress line says how far a run is`() {
    var report = FileReport(path: "nas-01.xml", status: .changed)
    report.byteCount = 200_000
    #expect(progress(report) == "1 of 200 files  0.1 MB/s  1 changed  6:38 left")
  }
}
