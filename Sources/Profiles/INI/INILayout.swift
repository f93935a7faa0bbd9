import NotificationCenter

/// Where a profile's INI documents keep their fields.
struct INILayout: Sendable {
  let detection: Detection
  let deviceName: INIKey?
  let deviceSystem: INIKey?
  let deviceModel: INIKey?
  let deviceVersion: INIKey?
  /// The section of an account, or of all of them; empty for the lines before the first section.
  let accountSection: NamePattern
  let accountConstants: [AccountField: String]
  /// The keys of a field; the first that has a value counts. Empty where ``keyedAccounts`` is given.
  let accountFields: [AccountField: [[UInt8]]]
  /// The keys of what sender lists may name an account by.
  let accountName: [[UInt8]]
  /// How keys name their account where one section holds all of them.
  let keyedAccounts: KeyedAccounts?
  /// A key that holds the server and, behind a colon, its port.
  let hostAndPort: [UInt8]?
  /// Fields without which a section is no account.
  let required: [AccountField]
  let sharedRules: Shared<RuleLayout>?
  /// Finds the fields of accounts that have sections of their own.
  let accountKeys: INIAccountKeys

  var rules: RuleLayout? { sharedRules?.value }

  enum Detection: Sendable {
    /// At least one section has one of these names, or holds one of these keys.
    case any(sections: [NamePattern], keys: [INIKeyPattern])
    /// There is such a key, and no section.
    case keyWithoutSections([UInt8])
  }

  /// Patterns with `{id}` for keys such as `smtp1_server`.
  struct KeyedAccounts: Sendable {
    let fields: [AccountField: [NamePattern]]
    let name: [NamePattern]
    /// All keys of an account, those that are no field of it included.
    let all: NamePattern?
  }

  struct RuleLayout: Sendable {
    let section: NamePattern
    /// The kinds of rules that the section's name may give, in lower case.
    let kinds: [String]
    let fields: RuleFields
    let method: NamePattern?
    let senders: NamePattern
    let recipients: NamePattern?
    /// Method, senders and recipients.
    let pairParts: NamePatterns
    let separator: UInt8
    /// Whether one section holds all rules, whose keys name them by `{id}`.
    let isKeyed: Bool

    /// Whether each sender has a key of its own.
    var hasItemKeys: Bool { senders.variables.contains("item") }
  }

  /// Fields of a rule that stand in keys; patterns with `{id}` where one section holds all rules.
  struct RuleFields: Sendable {
    let kind: NamePattern?
    let id: NamePattern?
    let name: NamePattern?
    let enabled: NamePattern?
    /// In this order.
    let all: NamePatterns

    init(kind: NamePattern?, id: NamePattern?, name: NamePattern?, enabled: NamePattern?) {
      self.kind = kind
      self.id = id
      self.name = name
      self.enabled = enabled
      all = NamePatterns([kind, id, name, enabled])
    }
  }
}
