import ConfigText
import NotificationCenter

/// What reports call the rules of a configuration, worked out once for all that name them.
struct RuleNames {
  /// One for each rule, without secrets.
  private(set) var references: [RuleReference] = []
  /// For people: `event rule "Rule - 1"`.
  private(set) var phrases: [Phrase] = []

  init(_ configuration: Configuration) {
    let rules = configuration.rules
    references.reserveCapacity(rules.count)
    phrases.reserveCapacity(rules.count)
    // Nearly all rules are of the kinds of those before them.
    var kinds: [(rule: Int, kind: String, shown: String)] = []
    for rule in rules.indices {
      let known = kinds.firstIndex { rules.haveSameKind($0.rule, rule, withCase: true) }
      let kind = known.map { kinds[$0].kind } ?? rules.kind(ofRule: rule)
      let shown = known.map { kinds[$0].shown } ?? SensitiveText.redacted(kind)
      if known == nil, kinds.count < 4 { kinds.append((rule, kind, shown)) }
      let (id, name) = (rules.id(ofRule: rule), rules.name(ofRule: rule))
      let reference = RuleReference(kind: kind, id: id, name: name)
      phrases.append(reference.phrase)
      references.append(
        RuleReference(
          kind: shown,
          id: SensitiveText.redacted(id),
          name: SensitiveText.redacted(name)
        )
      )
    }
  }
}
