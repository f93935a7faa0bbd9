import ConfigText
import NotificationCenter

/// A rule as reports name it.
///
/// A class, since every account and every reference that changes names rules: each is kept once.
public final class RuleReference: Sendable {
  public let kind: String
  public let id: String
  public let name: String
  /// How the rule is called, without what is put in: ``title`` and, for a kind that is not known,
  /// ``kindTitle``.
  public let key: PhraseKey
  /// The name, or the id where there is none, as a message quotes it.
  public let title: String
  /// The kind as a message quotes it.
  public let kindTitle: String

  public convenience init(kind: String, id: String, name: String) {
    self.init(
      kind: kind, id: id, name: name,
      key: Self.key(ofKind: kind), title: Self.title(id: id, name: name),
      kindTitle: Excerpt.of(kind)
    )
  }

  convenience init(_ rule: Rule) {
    self.init(kind: rule.kind, id: rule.id, name: rule.name)
  }

  /// A rule of which it is known how it is called.
  init(
    kind: String, id: String, name: String, key: PhraseKey, title: String, kindTitle: String
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.key = key
    self.title = title
    self.kindTitle = kindTitle
  }

  /// For people: `event rule "Rule - 1"`.
  public var phrase: Phrase {
    let title = Phrase.Argument(.name, .text(title))
    return key == .ruleOfKind
      ? Phrase(key, [Phrase.Argument(.kind, .text(kindTitle)), title]) : Phrase(key, [title])
  }

  /// How rules of a kind are called.
  static func key(ofKind kind: String) -> PhraseKey {
    switch kind.asciiLowercased {
    case "event": .eventRule
    case "alert": .alertRule
    case "": .ruleOfNoKind
    default: .ruleOfKind
    }
  }

  static func title(id: String, name: String) -> String { Excerpt.of(name.isEmpty ? id : name) }
}

extension RuleReference: Hashable {
  public static func == (left: RuleReference, right: RuleReference) -> Bool {
    left === right
      || (left.kind, left.id, left.name) == (right.kind, right.id, right.name)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(id)
    hasher.combine(name)
  }
}
