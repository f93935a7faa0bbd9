import NotificationCenter

/// Where a profile's XML documents keep their fields.
struct XMLLayout: Sendable {
  /// One of them has to lead somewhere.
  var detection: [XMLPath]
  var deviceName: XMLPath?
  var deviceSystem: XMLPath?
  var deviceModel: XMLPath?
  var deviceVersion: XMLPath?
  var accounts: XMLPath
  var accountFields: [AccountField: XMLPath]
  /// What sender lists may name an account by, which is no field that a migration writes.
  var accountName: XMLPath?
  let accountConstants: [AccountField: String]
  /// Fields without which a record is no account.
  let required: [AccountField]
  var rules: RuleLayout?
  /// The fields of an account by their numbers, and behind them its name.
  private(set) var fieldPaths = XMLFieldPaths([])
  /// ``rules`` for reading.
  private(set) var sharedRules: Shared<RuleLayout>?

  /// Sorts the paths of fields once for all documents.
  mutating func sortFields() {
    fieldPaths = XMLFieldPaths(AccountField.allCases.map { accountFields[$0] } + [accountName])
    rules?.sortFields()
    sharedRules = rules.map { Shared($0) }
  }

  struct RuleLayout: Sendable {
    var records: XMLPath
    var kind: XMLPath?
    var id: XMLPath?
    var name: XMLPath?
    var enabled: XMLPath?
    var pairs: PairLayout
    var senders: ListLayout
    var recipients: ListLayout?
    /// In the order of ``RuleField``.
    private(set) var fieldPaths = XMLFieldPaths([])
    /// In the order of ``PairField``.
    private(set) var pairFieldPaths = XMLFieldPaths([])
    /// What elements are by their names, where the layout has the commonest form.
    private(set) var ruleNames: XMLRuleNames?

    fileprivate mutating func sortFields() {
      fieldPaths = XMLFieldPaths([kind, id, name, enabled])
      pairFieldPaths = XMLFieldPaths([pairs.method, pairs.id])
      ruleNames = XMLRuleNames(self)
    }
  }

  struct PairLayout: Sendable {
    /// Inside the rule or, where ``rule`` is given, anywhere; nil where the rule is its own pair.
    var records: XMLPath?
    /// In a record of a pair that stands elsewhere: the id of its rule.
    var rule: XMLPath?
    /// What rows of senders and recipients name the pair by; its number where it is nil.
    var id: XMLPath?
    var method: XMLPath?
  }

  /// A list of senders or recipients.
  struct ListLayout: Sendable {
    /// The items, inside a pair or a row.
    var items: XMLPath
    /// What stands between items where one value holds several.
    let separator: UInt8?
    /// The records of which each has one item.
    var rows: RowLayout?
  }

  struct RowLayout: Sendable {
    var records: XMLPath
    /// In a row that stands elsewhere: the id of its rule.
    var rule: XMLPath?
    /// In a row that stands elsewhere: what names its pair.
    var pair: XMLPath?

    /// Whether the rows stand outside of the pairs, and name them.
    var isJoined: Bool { rule != nil || pair != nil }
  }
}
