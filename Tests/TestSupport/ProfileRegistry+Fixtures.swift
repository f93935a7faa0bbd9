import HostFiles
public import Profiles
public import SystemPackage

extension ProfileRegistry {
  /// The profiles for a fixture: the `profile.yaml` beside it, if there is one, and the built-in ones.
  public static func forFixture(in folder: FilePath) throws -> ProfileRegistry {
    let builtIn = try ProfileRegistry.builtIn()
    let path = folder.appending("profile.yaml")
    guard let bytes = try? HostFileSystem().read(path, limit: .max).bytes else { return builtIn }
    let profile = try Profile(yaml: String(decoding: bytes, as: UTF8.self), path: path.string)
    return ProfileRegistry([profile] + builtIn.profiles)
  }
}

extension FixtureFile {
  /// The folder that the file stands in.
  public var folder: FilePath { Fixtures.folder.appending(path).removingLastComponent() }
}
