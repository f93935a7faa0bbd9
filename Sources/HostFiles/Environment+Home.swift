package import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Environment {
  /// The folder for what a user sets (XDG Base Directory Specification); nil where the user has no
  /// home folder.
  package static var configurationFolder: FilePath? {
    if let folder = value("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return FilePath(folder) }
    return homeFolder(called: value("HOME"))?.appending(".config")
  }

  /// The folder for what a program keeps between runs (XDG Base Directory Specification); nil where
  /// the user has no home folder.
  package static var stateFolder: FilePath? {
    if let folder = value("XDG_STATE_HOME"), folder.hasPrefix("/") { return FilePath(folder) }
    return homeFolder(called: value("HOME"))?.appending(".local").appending("state")
  }

  /// The user's home folder.
  ///
  /// - Parameter name: what the environment says; unless that is an absolute path, as in a container
  ///   or a service without `HOME`, the user database is asked.
  /// - Returns: nil where that knows none either.
  package static func homeFolder(called name: String?) -> FilePath? {
    if let name, name.hasPrefix("/") { return FilePath(name) }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 16) { buffer in
      guard let texts = buffer.baseAddress else { return nil }
      var user = passwd()
      var found: UnsafeMutablePointer<passwd>?
      guard getpwuid_r(userID, &user, texts, buffer.count, &found) == 0, found != nil,
        let folder = user.pw_dir
      else { return nil }
      let path = FilePath(platformString: folder)
      return path.isAbsolute ? path : nil
    }
  }
}
