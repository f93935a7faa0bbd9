public import ConfigText
import NotificationCenter

/// What reports call the rules of a configuration, without secrets.
///
/// Every account, every reference that changes and most findings name rules: their texts are worked
/// out once, and only copied after that.
public final class RuleNames: Sendable {
  /// All texts of all rules.
  public let texts: TextTable
  /// Where the texts of each rule stand.
  public let entries: [Entries]
  /// In the order in which rules first have them.
  let kinds: [Kind]

  /// The texts of a rule.
  public struct Entries: Sendable {
    public let kind: TextTable.Entry
    public let id: TextTable.Entry
    public let name: TextTable.Entry
    /// See ``RuleReference/title``.
    public let title: TextTable.Entry
    /// See ``RuleReference/kindTitle``.
    public let kindTitle: TextTable.Entry
    /// See ``RuleReference/key``.
    public let key: PhraseKey
    /// The number of its kind.
    let kindNumber: Int
  }

  /// A kind of rules.
  struct Kind {
    /// The first rule that has it.
    let rule: Int
    let text: TextTable.Entry
    let title: TextTable.Entry
    let key: PhraseKey
  }

  /// How many kinds are looked through for the one of a rule; a document has two or three.
  static let mostKinds = 4

  init(_ configuration: Configuration) {
    let rules = configuration.rules
    var texts = TextTable()
    texts.reserveCapacity(rules.count * 4)
    var entries: [Entries] = []
    entries.reserveCapacity(rules.count)
    var kinds: [Kind] = []
    for rule in rules.indices {
      var kind = 0
      while kind < min(kinds.count, Self.mostKinds),
        !rules.haveSameKind(kinds[kind].rule, rule, withCase: true)
      {
        kind += 1
      }
      if kind == kinds.count || kind == Self.mostKinds {
        kind = kinds.count
        kinds.append(Kind(of: rule, in: rules, &texts))
      }
      let id =
        rules.withID(ofRule: rule) { texts.addPlain($0) }
        ?? texts.addShown(rules.id(ofRule: rule))
      let name =
        rules.withName(ofRule: rule) { texts.addPlain($0) }
        ?? texts.addShown(rules.name(ofRule: rule))
      entries.append(Entries(kinds[kind], number: kind, id: id, name: name))
    }
    self.texts = texts
    self.entries = entries
    self.kinds = kinds
  }

  /// A single rule, whose texts are shown as they are.
  init(kind: String, id: String, name: String) {
    var texts = TextTable()
    let kind = Kind(rule: 0, kind, quoted: Excerpt.of(kind), &texts)
    let entries = Entries(
      kind,
      number: 0,
      id: (texts.add(id), texts.add(Excerpt.of(id))),
      name: (texts.add(name), texts.add(Excerpt.of(name)))
    )
    self.texts = texts
    self.entries = [entries]
    kinds = [kind]
  }

  /// A rule of the configuration.
  subscript(rule: Int) -> RuleReference { RuleReference(of: self, number: rule) }
}

extension RuleNames.Kind {
  fileprivate init(of rule: Int, in rules: RuleList, _ texts: inout TextTable) {
    let kind = rules.kind(ofRule: rule)
    self.init(rule: rule, SensitiveText.redacted(kind), quoted: Excerpt.of(kind), &texts)
  }

  fileprivate init(rule: Int, _ kind: String, quoted: String, _ texts: inout TextTable) {
    self.rule = rule
    text = texts.add(kind)
    title = texts.add(quoted)
    key =
      switch kind.asciiLowercased {
      case "event": .eventRule
      case "alert": .alertRule
      case "": .ruleOfNoKind
      default: .ruleOfKind
      }
  }
}

extension RuleNames.Entries {
  fileprivate init(
    _ kind: RuleNames.Kind, number: Int, id: TextTable.Shown, name: TextTable.Shown
  ) {
    self.kind = kind.text
    self.id = id.text
    self.name = name.text
    title = name.title.isEmpty ? id.title : name.title
    kindTitle = kind.title
    key = kind.key
    kindNumber = number
  }
}

extension TextTable {
  /// A text of a document without its secrets, and as a message quotes it.
  fileprivate typealias Shown = (text: Entry, title: Entry)

  /// Adds a text that reads the same in both ways, as nearly all do; nil for any other.
  fileprivate mutating func addPlain(_ text: Span<UInt8>) -> Shown? {
    guard let entry = add(excerpt: text) else { return nil }
    return (entry, entry)
  }

  fileprivate mutating func addShown(_ text: String) -> Shown {
    (add(SensitiveText.redacted(text)), add(Excerpt.of(text)))
  }
}
