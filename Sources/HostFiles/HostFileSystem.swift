public import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file system of the machine.
public struct HostFileSystem: FileSystem {
  public init() {}

  public func info(_ path: FilePath, followingLinks: Bool) throws(FileError) -> FileInfo {
    do {
      return FileInfo(try path.stat(followTargetSymlink: followingLinks))
    } catch {
      throw FileError("be found", path, .system(error))
    }
  }

  public func resolved(_ path: FilePath) throws(FileError) -> FilePath {
    guard let pointer = path.withPlatformString({ realpath($0, nil) }) else {
      throw FileError("be found", path, .system(Errno(rawValue: errno)))
    }
    defer { free(pointer) }
    return FilePath(platformString: pointer)
  }

  public func rename(_ path: FilePath, to target: FilePath) throws(FileError) {
    let result = path.withPlatformString { from in
      target.withPlatformString { to in Self.systemRename(from, to) }
    }
    guard result == 0 else {
      throw FileError("be replaced", target, .system(Errno(rawValue: errno)))
    }
  }

  /// The C function, which the method of the same name hides.
  private static func systemRename(
    _ from: UnsafePointer<CInterop.PlatformChar>,
    _ to: UnsafePointer<CInterop.PlatformChar>
  ) -> Int32 {
    #if canImport(Glibc)
      Glibc.rename(from, to)
    #else
      Darwin.rename(from, to)
    #endif
  }

  public func remove(_ path: FilePath) throws(FileError) {
    guard path.withPlatformString({ unlink($0) }) == 0 else {
      throw FileError("be removed", path, .system(Errno(rawValue: errno)))
    }
  }

  public func makeFolder(_ path: FilePath) throws(FileError) {
    if path.isEmpty { return }
    if let info = try? info(path, followingLinks: true), info.kind == .folder { return }
    try makeFolder(path.removingLastComponent())
    guard path.withPlatformString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
      throw FileError("be made", path, .system(Errno(rawValue: errno)))
    }
  }

  public func flush(folder: FilePath) throws(FileError) {
    let path = folder.isEmpty ? FilePath(".") : folder
    do {
      let descriptor = try FileDescriptor.open(
        path,
        .readOnly,
        options: [.directory, .closeOnExec]
      )
      defer { try? descriptor.close() }
      guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
    } catch let error as Errno {
      throw FileError("be flushed", path, .system(error))
    } catch {
      throw FileError("be flushed", path, .system(.ioError))
    }
  }
}

extension FileInfo {
  init(_ stat: Stat) {
    let kind: Kind =
      switch stat.type {
      case .regular: .file
      case .directory: .folder
      case .symbolicLink: .symbolicLink
      default: .other
      }
    self.init(
      kind: kind,
      identity: FileIdentity(
        device: UInt64(truncatingIfNeeded: stat.deviceID.rawValue),
        inode: UInt64(stat.inode.rawValue)
      ),
      size: stat.size,
      mode: UInt32(stat.permissions.rawValue),
      owner: stat.userID.rawValue,
      group: stat.groupID.rawValue,
      linkCount: stat.linkCount,
      modifiedAt: Int64(stat.st_mtim.tv_sec) * 1_000_000_000 + Int64(stat.st_mtim.tv_nsec)
    )
  }
}
