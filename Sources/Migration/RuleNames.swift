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
    var kinds: [Kind] = []
    for rule in rules.indices {
      let known = kinds.firstIndex { rules.haveSameKind($0.rule, rule, withCase: true) }
      let kind = known.map { kinds[$0] } ?? Kind(of: rule, in: rules)
      if known == nil, kinds.count < Self.mostKinds { kinds.append(kind) }
      let (id, name) = (rules.id(ofRule: rule), rules.name(ofRule: rule))
      phrases.append(RuleReference.phrase(ofKind: kind.text, key: kind.key, id: id, name: name))
      references.append(
        RuleReference(
          kind: kind.shown,
          id: SensitiveText.redacted(id),
          name: SensitiveText.redacted(name)
        )
      )
    }
  }

  private static let mostKinds = 4

  /// The kind of a rule, which nearly all that follow have, too.
  private struct Kind {
    let rule: Int
    let text: String
    let shown: String
    let key: PhraseKey

    init(of rule: Int, in rules: RuleList) {
      self.rule = rule
      text = rules.kind(ofRule: rule)
      shown = SensitiveText.redacted(text)
      key = RuleReference.phraseKey(ofKind: text)
    }
  }
}
