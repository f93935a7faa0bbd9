import NotificationCenter

/// The keys of profile files.
enum ProfileKeys {
  static let root = [
    "name", "summary", "format", "rewrite", "detect", "device", "dialect", "accounts", "rules",
  ]
  static let device = ["name", "system", "model", "version"]
  static let iniDevice = device + ["file"]
  static let iniDetection = ["sections", "keys", "key"]
  static let accountFields = AccountField.allCases.map(\.rawValue)
  /// `name` is what sender lists may name an account by.
  static let fields = accountFields + ["name"]
  static let xmlAccounts = ["record", "ids", "fields", "constants", "required", "emptied"]
  static let iniAccounts = [
    "section", "keys", "ids", "fields", "host-and-port", "constants", "required", "emptied",
  ]
  static let xmlRules = ["record", "kind", "id", "name", "enabled", "senders-by", "pairs"]
  static let iniRules = [
    "section", "kinds", "kind", "id", "name", "enabled", "senders-by", "pairs",
  ]
  static let xmlPairs = ["record", "rule", "id", "method", "senders", "recipients", "separator"]
  static let iniPairs = ["method", "senders", "recipients", "separator"]
  static let xmlList = ["value", "separator", "record", "rule", "pair"]
  static let dialect = ["providers", "statuses", "booleans", "methods", "kinds"]
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
