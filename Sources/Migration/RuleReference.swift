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
  public var title: String {
    "\(kind.isEmpty ? "" : Excerpt.of(kind) + " ")rule \"\(Excerpt.of(name.isEmpty ? id : name))\""
  }
}
