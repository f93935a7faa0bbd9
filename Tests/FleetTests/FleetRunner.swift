import Fleet
import HostFiles
import Ledger
import Migration
import Profiles
import SystemPackage
import TestSupport

/// Runs a fleet in a temporary folder.
struct FleetRunner {
  let folder: TemporaryFolder
  var fileSystem: any FileSystem = HostFileSystem()
  var options = FleetOptions(jobs: 2)

  init() throws {
    folder = try TemporaryFolder()
  }

  func ledger() throws -> Ledger {
    try Ledger(at: folder.path("state/ledger.sqlite"), access: .creating)
  }

  /// The reports on all files below some paths of the folder.
  func run(_ names: [String], ledger: Ledger? = nil) async throws -> [FileReport] {
    let migrator = Migrator(registry: try .builtIn(), options: MigrationOptions())
    let fleet = Fleet(fileSystem: fileSystem, migrator: migrator, options: options)
    var reports: [FileReport] = []
    let end = try await fleet.run(names.map(folder.path), ledger: ledger) { reports.append($0) }
    return end == .completed ? reports : []
  }

  func apply(_ names: String...) async throws -> [FileReport] {
    try await run(names, ledger: try ledger())
  }

  func undo(_ target: UndoTarget = .newest) throws -> [FileReport] {
    var reports: [FileReport] = []
    let undo = Undo(fileSystem: fileSystem, ledger: try ledger())
    _ = try undo.run(target) { reports.append($0) }
    return reports
  }
}
