import Fleet
import HostFiles
import Migration
import Profiles
import SystemPackage
import TestSupport

extension FileReport {
  /// The plan for a folder of the fixtures, with paths below it.
  static func fleet(
    _ folder: String = "fleet",
    withDiff: Bool = false,
    isStaged: Bool = false
  ) async throws -> [FileReport] {
    var migration = MigrationOptions()
    migration.isStaged = isStaged
    var options = FleetOptions(jobs: 2)
    options.withDiff = withDiff
    let fleet = Fleet(
      fileSystem: ReadOnlyFileSystem(HostFileSystem()),
      migrator: Migrator(registry: try .builtIn(), options: migration),
      options: options
    )
    let root = Fixtures.folder.appending(folder)
    var reports: [FileReport] = []
    _ = try await fleet.run([root], ledger: nil) { reports.append($0) }
    for index in reports.indices {
      var path = FilePath(reports[index].path)
      _ = path.removePrefix(root)
      reports[index].path = path.string
    }
    return reports
  }
}
