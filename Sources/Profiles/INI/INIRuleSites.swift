/// Where the rules of an INI document stand.
struct INIRuleSites: Sendable {
  private(set) var rules: [Rule] = []
  /// Which line is what; rules in sections with the same keys share theirs.
  private(set) var lines: [Shared<INIRuleLines>] = []
  /// Whether senders have lines of their own.
  private(set) var hasSenderLines = false

  /// Where one rule stands.
  struct Rule: Sendable {
    /// Where it begins.
    let start: Int
    /// Its lines among those of all rules.
    let lines: Int
    /// The line of the document from which they are counted.
    let base: Int
  }

  mutating func reserveCapacity(_ count: Int) {
    rules.reserveCapacity(count)
  }

  mutating func add(_ rule: Rule) {
    rules.append(rule)
  }

  /// - Returns: where they stand among all.
  mutating func add(_ lines: INIRuleLines) -> Int {
    self.lines.append(Shared(lines))
    hasSenderLines = hasSenderLines || lines.pairs.hasSenderLines
    return self.lines.count - 1
  }
}
