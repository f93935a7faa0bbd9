/// The text of a profile file, and where it is from.
public struct ProfileSource: Sendable {
  /// What errors call it.
  public let path: String
  public let yaml: String
  public let isBuiltIn: Bool

  public init(path: String, yaml: String, isBuiltIn: Bool = false) {
    self.path = path
    self.yaml = yaml
    self.isBuiltIn = isBuiltIn
  }

  /// Reads the profile.
  ///
  /// - Throws: `ProfileError` with the place and what was expected.
  public func profile() throws(ProfileError) -> Profile {
    try Profile(yaml: yaml, path: path, isBuiltIn: isBuiltIn)
  }

  /// The profiles that are part of the program, in the order in which they are tried.
  ///
  /// The order matters only within a format: `qts-ssmtp` asks for a document without sections,
  /// so it can never take one from `qts-ini`.
  public static let builtIn: [ProfileSource] = [
    ("qts-xml.yaml", PackageResources.qts_xml_yaml),
    ("qts-ini.yaml", PackageResources.qts_ini_yaml),
    ("qts-ssmtp.yaml", PackageResources.qts_ssmtp_yaml),
  ].map { path, bytes in
    ProfileSource(path: path, yaml: String(decoding: bytes, as: UTF8.self), isBuiltIn: true)
  }
}
