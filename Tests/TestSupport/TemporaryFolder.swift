import Foundation
public import HostFiles
public import SystemPackage

/// A folder of one test's own, which goes when the value does.
public final class TemporaryFolder: Sendable {
  /// Absolute, with symbolic links followed.
  public let path: FilePath

  public init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mailmend-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = try HostFileSystem().resolved(FilePath(folder.path))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.string)
  }

  /// The path of something in the folder.
  public func path(_ name: String) -> FilePath {
    name.isEmpty ? path : path.appending(name)
  }

  /// Writes a file, and the folders that it stands in, in the place of what was there.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> FilePath {
    let target = path(name)
    try makeFolder(FilePath(name).removingLastComponent().string)
    try Data(bytes).write(to: URL(fileURLWithPath: target.string))
    return target
  }

  @discardableResult
  public func write(_ text: String, to name: String) throws -> FilePath {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult
  public func makeFolder(_ name: String) throws -> FilePath {
    try FileManager.default.createDirectory(
      atPath: path(name).string,
      withIntermediateDirectories: true
    )
    return path(name)
  }

  /// Copies the content of a file or a folder of `fixtures`; owner and permissions are those of new
  /// files, whoever owns the checkout.
  @discardableResult
  public func copyFixture(_ fixture: String, to name: String) throws -> FilePath {
    let source = Fixtures.folder.appending(fixture)
    if try HostFileSystem().info(source, followingLinks: true).kind == .file {
      return try write(try Fixtures.bytes(fixture), to: name)
    }
    for (file, bytes) in try Self.tree(of: source) { try write(bytes, to: "\(name)/\(file)") }
    return path(name)
  }

  public func makeSymbolicLink(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name).string,
      withDestinationPath: destination
    )
  }

  public func makeHardLink(_ name: String, to existing: String) throws {
    try FileManager.default.linkItem(atPath: path(existing).string, toPath: path(name).string)
  }

  public func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path(name).string)
  }

  /// The bytes of a file in the folder.
  public func bytes(_ name: String) throws -> [UInt8] {
    try HostFileSystem().read(path(name), limit: .max).bytes
  }

  public func exists(_ name: String) -> Bool {
    (try? HostFileSystem().info(path(name), followingLinks: false)) != nil
  }

  public func info(_ name: String) throws -> FileInfo {
    try HostFileSystem().info(path(name), followingLinks: false)
  }

  public func setPermissions(_ mode: Int, of name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode],
      ofItemAtPath: path(name).string
    )
  }

  /// All files below a folder, hidden ones too, with their bytes, by their paths below it.
  public func tree(_ name: String = "") throws -> [String: [UInt8]] {
    try Self.tree(of: path(name))
  }

  /// All files below a folder, hidden ones too, with their bytes, by their paths below it.
  public static func tree(of root: FilePath) throws -> [String: [UInt8]] {
    let names = FileManager.default.enumerator(atPath: root.string)?.compactMap { $0 as? String }
    var files: [String: [UInt8]] = [:]
    for name in names ?? [] {
      let path = root.appending(name)
      if try HostFileSystem().info(path, followingLinks: true).kind == .file {
        files[name] = try HostFileSystem().read(path, limit: .max).bytes
      }
    }
    return files
  }
}
