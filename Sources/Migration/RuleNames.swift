import NotificationCenter

/// What reports call the rules of a configuration, worked out once for all that name them.
struct RuleNames {
  /// One for each rule, without secrets.
  let references: [RuleReference]
  /// For people: `event rule "Rule - 1"`.
  let phrases: [Phrase]

  init(_ configuration: Configuration) {
    let rules = configuration.rules.map(RuleReference.init)
    references = rules.map(\.redacted)
    phrases = rules.map(\.phrase)
  }
}
