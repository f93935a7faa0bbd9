import ConfigText
import NotificationCenter

/// A rule as reports name it.
///
/// A class, since every account and every reference that changes names rules: each is kept once.
public final class RuleReference: Sendable {
  public let kind: String
  public let id: String
  public let name: String

  public init(kind: String, id: String, name: String) {
    self.kind = kind
    self.id = id
    self.name = name
  }

  convenience init(_ rule: Rule) {
    self.init(kind: rule.kind, id: rule.id, name: rule.name)
  }

  /// For people: `event rule "Rule - 1"`.
  public var phrase: Phrase {
    Self.phrase(ofKind: kind, key: Self.phraseKey(ofKind: kind), id: id, name: name)
  }

  /// - Parameter key: what ``phraseKey(ofKind:)`` says of the kind.
  static func phrase(ofKind kind: String, key: PhraseKey, id: String, name: String) -> Phrase {
    let title = Phrase.Argument(.name, .text(Excerpt.of(name.isEmpty ? id : name)))
    return key == .ruleOfKind
      ? Phrase(key, [Phrase.Argument(.kind, .text(Excerpt.of(kind))), title])
      : Phrase(key, [title])
  }

  /// How rules of a kind are called.
  static func phraseKey(ofKind kind: String) -> PhraseKey {
    switch kind.asciiLowercased {
    case "event": .eventRule
    case "alert": .alertRule
    case "": .ruleOfNoKind
    default: .ruleOfKind
    }
  }
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
