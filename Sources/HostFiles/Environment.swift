package import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the process finds around it.
package enum Environment {
  /// An environment variable; nil where it is unset or empty.
  package static func value(_ name: String) -> String? {
    guard let pointer = getenv(name), pointer.pointee != 0 else { return nil }
    return String(cString: pointer)
  }

  /// How many processors there are.
  package static var processorCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// The number of the user that the process acts for.
  package static var userID: UInt32 { geteuid() }

  /// The folder for temporary files.
  package static var temporaryFolder: FilePath { FilePath(value("TMPDIR") ?? "/tmp") }

  /// The group that new files belong to.
  package static var groupID: UInt32 { getegid() }
}
