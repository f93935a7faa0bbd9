import HostFiles
public import Migration
import Profiles
public import SystemPackage
public import Testing

/// A folder of `fixtures/repairs`: a document from before, one from now, and what a repair makes of it.
public struct RepairCase: Sendable, CustomTestStringConvertible {
  /// The name of the folder, which says what the case shows.
  public let name: String
  /// The document as it is now.
  public let before: FilePath

  public var folder: FilePath { before.removingLastComponent() }
  public var testDescription: String { name }

  /// All cases by name.
  public static func all() throws -> [RepairCase] {
    let fileSystem = HostFileSystem()
    let root = Fixtures.folder.appending("repairs")
    return try fileSystem.names(in: root).map(\.string).sorted().compactMap { name in
      let folder = root.appending(name)
      let before = try fileSystem.names(in: folder).first { $0.stem == "before" }
      return before.map { RepairCase(name: name, before: folder.appending($0)) }
    }
  }

  /// The document's bytes.
  public func beforeBytes() throws -> [UInt8] {
    try HostFileSystem().read(before, limit: .max).bytes
  }

  /// The bytes of the document from before the change by hand; nil where there is none.
  public func earlierBytes() throws -> [UInt8]? {
    try optionalFile("earlier.\(before.extension ?? "")")
  }

  /// The document's bytes after the repair; nil where nothing changes.
  public func afterBytes() throws -> [UInt8]? {
    try optionalFile("after.\(before.extension ?? "")")
  }

  /// The bytes of a file of the case, which has to be there.
  public func bytes(of name: String) throws -> [UInt8] {
    try HostFileSystem().read(folder.appending(name), limit: .max).bytes
  }

  /// What comes of a document that is compared with the one from before.
  public func repair(_ bytes: [UInt8], with repairer: Repairer) throws -> Migrator.Outcome {
    let earlier = try earlierBytes().flatMap { try repairer.registry.read($0)?.configuration }
    return repairer.repair(bytes) { _ in earlier.map(EarlierExport.found) ?? .missing }
  }

  private func optionalFile(_ name: String) throws -> [UInt8]? {
    do {
      return try HostFileSystem().read(folder.appending(name), limit: .max).bytes
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }
}
