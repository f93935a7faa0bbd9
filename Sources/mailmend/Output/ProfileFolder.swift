import HostFiles
import Profiles
import SystemPackage

/// The folder of a user's own profiles.
enum ProfileFolder {
  /// A profile has a few thousand bytes.
  static let sizeLimit = 1 << 20

  /// The profiles in the folder, in the order of their names; none where there is no folder.
  static func sources() throws -> [ProfileSource] {
    let fileSystem = HostFileSystem()
    let named = Environment.value("MAILMEND_PROFILES")
    let folder =
      named.map { FilePath($0) }
      ?? Environment.configurationFolder?.appending("mailmend").appending("profiles")
    guard let folder else { return [] }
    let names: [FilePath.Component]
    do {
      names = try fileSystem.names(in: folder)
    } catch {
      // Most people have no profiles of their own, and a service may not look into its home; a
      // folder that was asked for has to be there.
      if named == nil, error.isMissing || error.cause == .system(.permissionDenied) { return [] }
      throw Failure.usage("the profile folder \(folder): \(error)")
    }
    return try names.filter(isProfile).sorted { $0.string < $1.string }
      .map { try ProfileOptions.source(folder.appending($0)) }
  }

  private static func isProfile(_ name: FilePath.Component) -> Bool {
    guard !name.string.hasPrefix("."), let ending = name.extension?.lowercased() else {
      return false
    }
    return ending == "yaml" || ending == "yml"
  }
}
