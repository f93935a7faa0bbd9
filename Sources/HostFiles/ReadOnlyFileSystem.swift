public import SystemPackage

/// A file system for dry runs: reading is real, and writing does nothing.
public struct ReadOnlyFileSystem: FileSystem {
  private let base: any FileSystem

  public init(_ base: any FileSystem) {
    self.base = base
  }

  public func info(_ path: FilePath, followingLinks: Bool) throws(FileError) -> FileInfo {
    try base.info(path, followingLinks: followingLinks)
  }

  public func names(in folder: FilePath) throws(FileError) -> [FilePath.Component] {
    try base.names(in: folder)
  }

  public func resolved(_ path: FilePath) throws(FileError) -> FilePath {
    try base.resolved(path)
  }

  public func read(_ path: FilePath, limit: Int) throws(FileError) -> FileContent {
    try base.read(path, limit: limit)
  }

  public func checkWritable(_ path: FilePath) {}
  public func create(_ path: FilePath, bytes: [UInt8], like model: FileModel) {}
  public func overwrite(_ path: FilePath, bytes: [UInt8]) {}
  public func rename(_ path: FilePath, to target: FilePath) {}
  public func remove(_ path: FilePath) {}
  public func makeFolder(_ path: FilePath) {}
  public func flush(folder: FilePath) {}
}
