public import HostFiles
import Synchronization
public import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file system that fails at the N-th operation, or ends the process there.
public final class FaultyFileSystem: FileSystem {
  public enum Fault: Sendable {
    /// Every operation is carried out.
    case none
    /// The operation throws, and does nothing.
    case failure(Errno)
    /// The process ends before the operation.
    case death
    /// The process ends in the middle of writing, where the operation writes.
    case deathHalfWay
  }

  private let base: any FileSystem
  private let fault: Fault
  /// Counts from 1.
  private let position: Int
  private let count = Mutex(0)

  public init(_ base: any FileSystem, fault: Fault, at position: Int = 0) {
    self.base = base
    self.fault = fault
    self.position = position
  }

  /// How many operations were asked for.
  public var operationCount: Int { count.withLock { $0 } }

  /// - Returns: whether the process is to end in the middle of this operation.
  private func enter(_ operation: String, _ path: FilePath) throws(FileError) -> Bool {
    let number = count.withLock { count in
      count += 1
      return count
    }
    guard number == position else { return false }
    switch fault {
    case .none: return false
    case .failure(let errno): throw FileError(operation, path, .system(errno))
    case .death: Self.endProcess()
    case .deathHalfWay: return true
    }
  }

  private static func endProcess() -> Never {
    kill(getpid(), SIGKILL)
    while true { pause() }
  }

  public func info(_ path: FilePath, followingLinks: Bool) throws(FileError) -> FileInfo {
    _ = try enter("be found", path)
    return try base.info(path, followingLinks: followingLinks)
  }

  public func names(in folder: FilePath) throws(FileError) -> [FilePath.Component] {
    _ = try enter("be listed", folder)
    return try base.names(in: folder)
  }

  public func resolved(_ path: FilePath) throws(FileError) -> FilePath {
    _ = try enter("be found", path)
    return try base.resolved(path)
  }

  public func read(_ path: FilePath, limit: Int) throws(FileError) -> FileContent {
    _ = try enter("be read", path)
    return try base.read(path, limit: limit)
  }

  public func checkWritable(_ path: FilePath) throws(FileError) {
    _ = try enter("be written", path)
    try base.checkWritable(path)
  }

  public func create(
    _ path: FilePath,
    bytes: [UInt8],
    like model: FileModel
  ) throws(FileError) {
    if try enter("be written", path) {
      try base.create(path, bytes: Array(bytes.prefix(bytes.count / 2)), like: model)
      Self.endProcess()
    }
    try base.create(path, bytes: bytes, like: model)
  }

  public func overwrite(_ path: FilePath, bytes: [UInt8]) throws(FileError) {
    if try enter("be written", path) {
      let old = try base.read(path, limit: .max).bytes
      let half = bytes.count / 2
      try base.overwrite(path, bytes: Array(bytes.prefix(half)) + old.dropFirst(half))
      Self.endProcess()
    }
    try base.overwrite(path, bytes: bytes)
  }

  public func rename(_ path: FilePath, to target: FilePath) throws(FileError) {
    _ = try enter("be replaced", target)
    try base.rename(path, to: target)
  }

  public func remove(_ path: FilePath) throws(FileError) {
    _ = try enter("be removed", path)
    try base.remove(path)
  }

  public func makeFolder(_ path: FilePath) throws(FileError) {
    _ = try enter("be made", path)
    try base.makeFolder(path)
  }

  public func flush(folder: FilePath) throws(FileError) {
    _ = try enter("be flushed", folder)
    try base.flush(folder: folder)
  }
}
