import ConfigText
import NotificationCenter

/// A rule as reports name it.
public struct RuleReference: Sendable {
  /// The names of all rules of its configuration.
  public let names: RuleNames
  @usableFromInline let number: Int

  init(of names: RuleNames, number: Int) {
    self.names = names
    self.number = number
  }

  /// A rule whose texts are shown as they are.
  public init(kind: String, id: String, name: String) {
    self.init(of: RuleNames(kind: kind, id: id, name: name), number: 0)
  }

  init(_ rule: Rule) {
    self.init(kind: rule.kind, id: rule.id, name: rule.name)
  }

  /// Where its texts stand, for those who copy them.
  @inlinable public var entries: RuleNames.Entries { names.entries[number] }

  public var kind: String { names.texts[entries.kind] }
  public var id: String { names.texts[entries.id] }
  public var name: String { names.texts[entries.name] }

  /// How the rule is called, without what is put in: ``title`` and, for a kind that is not known,
  /// ``kindTitle``.
  public var key: PhraseKey { entries.key }

  /// The name, or the id where there is none, as a message quotes it.
  public var title: String { names.texts[entries.title] }

  /// The kind as a message quotes it.
  public var kindTitle: String { names.texts[entries.kindTitle] }

  /// For people: `event rule "Rule - 1"`.
  public var phrase: Phrase {
    let title = Phrase.Argument(.name, .text(title))
    return key == .ruleOfKind
      ? Phrase(key, [Phrase.Argument(.kind, .text(kindTitle)), title]) : Phrase(key, [title])
  }
}

extension RuleReference: Hashable {
  public static func == (left: RuleReference, right: RuleReference) -> Bool {
    (left.kind, left.id, left.name) == (right.kind, right.id, right.name)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(id)
    hasher.combine(name)
  }
}
