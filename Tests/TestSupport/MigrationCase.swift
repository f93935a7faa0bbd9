import HostFiles
public import Migration
public import SystemPackage
public import Testing

/// A folder of `fixtures/migrations`: a document, what a migration makes of it, and why.
public struct MigrationCase: Sendable, CustomTestStringConvertible {
  /// The name of the folder, which says what the case shows.
  public let name: String
  /// The document.
  public let before: FilePath

  public var folder: FilePath { before.removingLastComponent() }
  public var testDescription: String { name }

  /// All cases by name.
  public static func all() throws -> [MigrationCase] {
    let fileSystem = HostFileSystem()
    let root = Fixtures.folder.appending("migrations")
    return try fileSystem.names(in: root).map(\.string).sorted().compactMap { name in
      let folder = root.appending(name)
      let before = try fileSystem.names(in: folder).first { $0.stem == "before" }
      return before.map { MigrationCase(name: name, before: folder.appending($0)) }
    }
  }

  /// The document's bytes.
  public func beforeBytes() throws -> [UInt8] {
    try HostFileSystem().read(before, limit: .max).bytes
  }

  /// The bytes of a file of the case, which has to be there.
  public func bytes(of name: String) throws -> [UInt8] {
    try HostFileSystem().read(folder.appending(name), limit: .max).bytes
  }

  /// The document's bytes after the migration; nil where nothing changes.
  public func afterBytes() throws -> [UInt8]? {
    try optionalFile("after.\(before.extension ?? "")")
  }

  /// The options of the case as command-line arguments.
  public func arguments() throws -> [String] {
    String(decoding: try optionalFile("options") ?? [], as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  /// The options of the case.
  public func options() throws -> MigrationOptions {
    try MigrationOptions(arguments: try arguments())
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
