import HostFiles
public import SystemPackage

/// The documents in `fixtures`.
public enum Fixtures {
  /// The folder `fixtures` of the checkout that the tests were built from.
  public static let folder = FilePath(#filePath)
    .removingLastComponent().removingLastComponent().removingLastComponent()
    .appending("fixtures")

  /// The bytes of a fixture.
  public static func bytes(_ path: String) throws -> [UInt8] {
    try HostFileSystem().read(folder.appending(path), limit: .max).bytes
  }
}
