extension ProfileRegistry {
  /// The profiles that are part of the program.
  ///
  /// The order matters only within a format: `qts-ssmtp` asks for a document without sections,
  /// so it can never take one from `qts-ini`.
  ///
  /// - Throws: `ProfileError` where one of them has a mistake, which the tests would find first.
  public static func builtIn() throws(ProfileError) -> ProfileRegistry {
    var profiles: [Profile] = []
    for (path, bytes) in [
      ("qts-xml.yaml", PackageResources.qts_xml_yaml),
      ("qts-ini.yaml", PackageResources.qts_ini_yaml),
      ("qts-ssmtp.yaml", PackageResources.qts_ssmtp_yaml),
    ] {
      profiles.append(try Profile(yaml: String(decoding: bytes, as: UTF8.self), path: path))
    }
    return ProfileRegistry(profiles)
  }
}
