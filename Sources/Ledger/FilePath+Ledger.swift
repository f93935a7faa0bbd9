import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension FilePath {
  /// Makes a folder whose permissions no umask widens or narrows.
  func makeDirectory(permissions: FilePermissions) throws(Errno) {
    let result = withPlatformString { path in
      let made = mkdir(path, permissions.rawValue)
      return made == 0 ? chmod(path, permissions.rawValue) : made
    }
    guard result == 0 else { throw Errno(rawValue: errno) }
  }

  /// Makes a folder that its owner alone can enter, with letters of its own in place of the XXXXXX at
  /// the end.
  func makeTemporaryDirectory() throws(Errno) -> FilePath {
    var template = withPlatformString { Array(UnsafeBufferPointer(start: $0, count: length + 1)) }
    guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    return FilePath(platformString: template)
  }

  func removeIfPresent() throws(Errno) {
    guard withPlatformString({ unlink($0) }) == 0 || errno == ENOENT else {
      throw Errno(rawValue: errno)
    }
  }

  /// Puts a file in the place of another, on the disk too.
  func moveDurably(to target: FilePath) throws {
    let result = withPlatformString { from in
      target.withPlatformString { to in rename(from, to) }
    }
    guard result == 0 else { throw Errno(rawValue: errno) }
    let folder = target.removingLastComponent()
    let descriptor = try FileDescriptor.open(
      folder.isEmpty ? "." : folder,
      .readOnly,
      options: [.directory, .closeOnExec]
    )
    defer { try? descriptor.close() }
    guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
  }

  /// Takes every permission from all but the owner.
  func restrict() throws(Errno) {
    let result = withPlatformString { chmod($0, FilePermissions.ownerReadWrite.rawValue) }
    guard result == 0 else { throw Errno(rawValue: errno) }
  }
}
