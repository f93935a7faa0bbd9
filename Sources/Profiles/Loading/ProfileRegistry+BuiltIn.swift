extension ProfileRegistry {
  /// The profiles that are part of the program.
  ///
  /// - Throws: `ProfileError` where one of them has a mistake, which the tests would find first.
  public static func builtIn() throws(ProfileError) -> ProfileRegistry {
    try ProfileRegistry(ProfileSource.builtIn)
  }

  /// The profiles of some files, in the order in which they are tried; of several with one name the
  /// first counts.
  ///
  /// - Throws: `ProfileError` for the first file that has a mistake.
  public init(_ sources: [ProfileSource]) throws(ProfileError) {
    var profiles: [Profile] = []
    for source in sources {
      let profile = try source.profile()
      if !profiles.contains(where: { $0.name == profile.name }) { profiles.append(profile) }
    }
    self.init(profiles)
  }
}
