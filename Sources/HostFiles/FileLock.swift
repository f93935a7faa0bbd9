public import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A lock on a file that is held until the value goes, or the process does.
public struct FileLock: ~Copyable {
  private let descriptor: FileDescriptor

  /// Waits until nobody else holds the lock.
  ///
  /// - Parameters:
  ///   - path: the lock file, which is made where there is none and stays.
  ///   - onWait: called once if somebody holds it now.
  /// - Throws: `FileError` where the lock file cannot be made.
  public init(_ path: FilePath, onWait: () -> Void) throws(FileError) {
    do {
      descriptor = try FileDescriptor.open(
        path,
        .readWrite,
        options: [.create, .closeOnExec],
        permissions: .ownerReadWrite
      )
    } catch {
      throw FileError("be locked", path, .system(error as? Errno ?? .ioError))
    }
    if flock(descriptor.rawValue, LOCK_EX | LOCK_NB) != 0 {
      onWait()
      while flock(descriptor.rawValue, LOCK_EX) != 0, errno == EINTR {}
    }
  }

  deinit {
    try? descriptor.close()
  }
}
