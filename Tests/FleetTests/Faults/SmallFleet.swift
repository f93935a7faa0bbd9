import Fleet
import Foundation
import HostFiles
import Ledger
import Migration
import Profiles
import SystemPackage
import TestSupport

/// A few files that apply changes, one of them with two names, in a folder with a ledger beside it.
struct SmallFleet {
  let folder: FilePath

  var exports: FilePath { folder.appending("exports") }
  private var ledgerPath: FilePath { folder.appending("state").appending("ledger.sqlite") }

  private static let cases = ["migrate-gmail", "migrate-gmail-ini", "merge-into-existing-native"]

  /// Whether the file at a path below the folder has a second name.
  static func hasSeveralNames(_ name: String) -> Bool {
    name == "migrate-gmail.xml" || name == "second-name.other"
  }

  /// Lays the files out in an empty folder.
  static func make(in folder: FilePath) throws -> SmallFleet {
    let fleet = SmallFleet(folder: folder)
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: fleet.exports.string, withIntermediateDirectories: true)
    for name in cases {
      let ending = name.hasSuffix("ini") ? "ini" : "xml"
      try manager.copyItem(
        atPath: Fixtures.folder.appending("migrations/\(name)/before.\(ending)").string,
        toPath: fleet.exports.appending("\(name).\(ending)").string)
    }
    try manager.linkItem(
      atPath: fleet.exports.appending("migrate-gmail.xml").string,
      toPath: fleet.exports.appending("second-name.other").string)
    return fleet
  }

  func files() throws -> [String: [UInt8]] {
    try TemporaryFolder.tree(of: exports)
  }

  func ledger() throws -> Ledger {
    try Ledger(at: ledgerPath, access: .creating)
  }

  /// Applies as the command does, after a recovery. Files that fail are left to the caller to find.
  func apply(in fileSystem: any FileSystem) async throws {
    let ledger = try ledger()
    _ = try Recovery(fileSystem: fileSystem, ledger: ledger).run()
    var options = FleetOptions(jobs: 1)
    options.writesThroughHardLinks = true
    let migrator = Migrator(registry: try .builtIn(), options: MigrationOptions())
    let fleet = Fleet(fileSystem: fileSystem, migrator: migrator, options: options)
    _ = try await fleet.run([exports], ledger: ledger) { _ in }
  }

  /// Takes the newest run back as the command does, after a recovery.
  func undo(in fileSystem: any FileSystem) throws {
    let ledger = try ledger()
    _ = try Recovery(fileSystem: fileSystem, ledger: ledger).run()
    _ = try Undo(fileSystem: fileSystem, ledger: ledger).run(.newest) { _ in }
  }
}
