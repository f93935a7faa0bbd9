import NotificationCenter

/// What reports call the rules of a configuration, worked out once for all that name them.
struct RuleNames {
  /// One for each rule, without secrets.
  let references: [RuleReference]
  /// For people: `event rule "Rule - 1"`.
  let phrases: [Phrase]

  init(_ configuration: Configuration) {
    var references: [RuleReference] = []
    var phrases: [Phrase] = []
    references.reserveCapacity(configuration.rules.count)
    phrases.reserveCapacity(configuration.rules.count)
    for rule in configuration.rules.indices {
      let title = configuration.rules.title(ofRule: rule)
      let reference = RuleReference(kind: title.kind, id: title.id, name: title.name)
      references.append(reference.redacted)
      phrases.append(reference.phrase)
    }
    self.references = references
    self.phrases = phrases
  }
}
