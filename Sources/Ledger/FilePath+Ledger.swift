import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension FilePath {
  /// Makes a folder whose permissions no umask widens or narrows.
  func makeDirectory(permissions: FilePermissions) throws(Errno) {
    let result = withPlatformString { mkdir($0, permissions.rawValue) }
    guard result == 0 else { throw Errno(rawValue: errno) }
  }

  /// Takes every permission from all but the owner.
  func restrict() throws(Errno) {
    let result = withPlatformString { chmod($0, FilePermissions.ownerReadWrite.rawValue) }
    guard result == 0 else { throw Errno(rawValue: errno) }
  }
}
