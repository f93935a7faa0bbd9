import HostFiles
import SystemPackage

/// A file in `fixtures`, as an argument of a parameterised test.
public struct FixtureFile: Sendable, CustomStringConvertible {
  /// Relative to `fixtures`.
  public let path: String

  init(path: String) {
    self.path = path
  }

  public var description: String { path }

  /// The part of the name behind the last dot.
  public var pathExtension: String { FilePath(path).extension ?? "" }

  /// The name of the folder that the file stands in.
  public var folderName: String {
    FilePath(path).removingLastComponent().lastComponent?.string ?? ""
  }

  /// The bytes of the file.
  public func bytes() throws -> [UInt8] {
    try Fixtures.bytes(path)
  }

  /// The text of the file of the same name with something behind it, such as `.place`; nil where
  /// there is none.
  public func companionText(suffix: String) -> String? {
    guard let bytes = try? Fixtures.bytes(path + suffix) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension FixtureFile {
  /// The files in a folder of `fixtures` and in those inside it, in the order of their paths.
  ///
  /// - Parameter extensions: which files are meant.
  public static func all(in folder: String = "", extensions: Set<String>) throws -> [FixtureFile] {
    try paths(in: Fixtures.folder.appending(folder))
      .filter { extensions.contains($0.extension ?? "") }
      .map { path in
        var relative = path
        _ = relative.removePrefix(Fixtures.folder)
        return FixtureFile(path: relative.string)
      }
      .sorted { $0.path < $1.path }
  }

  private static func paths(in folder: FilePath) throws -> [FilePath] {
    let system = HostFileSystem()
    return try system.names(in: folder).flatMap { name in
      let path = folder.appending(name)
      return try system.info(path, followingLinks: true).kind == .folder
        ? try paths(in: path) : [path]
    }
  }
}
