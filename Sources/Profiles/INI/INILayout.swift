import NotificationCenter

/// Where a profile's INI documents keep their fields.
struct INILayout: Sendable {
  let detection: Detection
  let deviceName: INIKey?
  let deviceSystem: INIKey?
  let deviceModel: INIKey?
  let deviceVersion: INIKey?
  /// The section of an account, with `{id}` unless the id is a constant; empty for the lines
  /// before the first section.
  let accountSection: NamePattern
  let accountConstants: [AccountField: String]
  /// The keys of a field; the first that has a value counts.
  let accountFields: [AccountField: [[UInt8]]]
  /// A key that holds the server and, behind a colon, its port.
  let hostAndPort: [UInt8]?
  /// Fields without which a section is no account.
  let required: [AccountField]
  let rules: RuleLayout?

  enum Detection: Sendable {
    /// At least one section has one of these names.
    case sections([NamePattern])
    /// There is such a key, and no section.
    case keyWithoutSections([UInt8])
  }

  struct RuleLayout: Sendable {
    let section: NamePattern
    /// The kinds of rules, in lower case.
    let kinds: [String]
    let name: [UInt8]?
    let enabled: [UInt8]?
    let method: NamePattern
    let senders: NamePattern
    let recipients: NamePattern?
    let separator: UInt8
  }
}
