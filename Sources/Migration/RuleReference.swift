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
    let title = Phrase.Argument(.name, .text(Excerpt.of(name.isEmpty ? id : name)))
    switch kind.asciiLowercased {
    case "event": return Phrase(.eventRule, [title])
    case "alert": return Phrase(.alertRule, [title])
    case "": return Phrase(.ruleOfNoKind, [title])
    default:
      return Phrase(.ruleOfKind, [Phrase.Argument(.kind, .text(Excerpt.of(kind))), title])
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
