import ConfigText
import NotificationCenter

/// What reports call the rules of a configuration, worked out once for all that name them.
struct RuleNames {
  /// One for each rule, without secrets.
  private(set) var references: [RuleReference] = []

  init(_ configuration: Configuration) {
    let rules = configuration.rules
    references.reserveCapacity(rules.count)
    var kinds: [Kind] = []
    for rule in rules.indices {
      let known = kinds.firstIndex { rules.haveSameKind($0.rule, rule, withCase: true) }
      let kind = known.map { kinds[$0] } ?? Kind(of: rule, in: rules)
      if known == nil, kinds.count < Self.mostKinds { kinds.append(kind) }
      let (id, name) = (rules.id(ofRule: rule), rules.name(ofRule: rule))
      references.append(
        RuleReference(
          kind: kind.shown,
          id: SensitiveText.redacted(id),
          name: SensitiveText.redacted(name),
          key: kind.key,
          title: RuleReference.title(id: id, name: name),
          kindTitle: kind.title
        )
      )
    }
  }

  private static let mostKinds = 4

  /// The kind of a rule, which nearly all that follow have, too.
  private struct Kind {
    let rule: Int
    let shown: String
    let title: String
    let key: PhraseKey

    init(of rule: Int, in rules: RuleList) {
      self.rule = rule
      let kind = rules.kind(ofRule: rule)
      shown = SensitiveText.redacted(kind)
      title = Excerpt.of(kind)
      key = RuleReference.key(ofKind: kind)
    }
  }
}
