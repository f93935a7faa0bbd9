import NotificationCenter

/// The parts of a profile file that say where things stand.
struct LayoutNodes {
  let detection: ProfileNode
  let device: ProfileNode?
  let accounts: ProfileNode
  let rules: ProfileNode?

  static let deviceKeys = ["name", "system", "model", "version"]
  static let iniDeviceKeys = deviceKeys + ["file"]
  static let fieldNames = AccountField.allCases.map(\.rawValue)
}

extension [String: ProfileNode] {
  /// The value of a key, read; nil where the key is missing.
  func read<Result>(
    _ key: String,
    _ body: (ProfileNode) throws(ProfileError) -> Result
  ) throws(ProfileError) -> Result? {
    guard let node = self[key] else { return nil }
    return try body(node)
  }

  /// The value of a key that has to be there.
  func require<Result>(
    _ key: String,
    in parent: ProfileNode,
    _ body: (ProfileNode) throws(ProfileError) -> Result
  ) throws(ProfileError) -> Result {
    guard let node = self[key] else { throw parent.error("expected \"\(key)\"") }
    return try body(node)
  }
}
