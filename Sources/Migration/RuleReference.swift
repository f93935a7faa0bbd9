import ConfigText
import NotificationCenter

/// A rule as reports name it.
public struct RuleReference: Hashable, Sendable {
  public let kind: String
  public let id: String
  public let name: String

  public init(kind: String, id: String, name: String) {
    self.kind = kind
    self.id = id
    self.name = name
  }

  init(_ rule: Rule) {
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
