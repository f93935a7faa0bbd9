import ConfigText
import NotificationCenter
import Testing

@testable import Migration

@Suite struct RuleNamesTests {
  private static let texts = [
    "Rule - 1", "", "Größe", "pw=secret", "smtp://user:secret@host/", "a:b",
    String(repeating: "n", count: 101), String(repeating: "ü", count: 101),
  ]

  @Test(arguments: texts, texts)
  func `names hide secrets and titles are short`(_ id: String, _ name: String) {
    let rule = Rule(kind: "event", id: id, name: name, pairs: [])
    let names = RuleNames(Configuration(device: Device(), accounts: [], rules: RuleList([rule])))
    #expect(names[0].id == SensitiveText.redacted(id))
    #expect(names[0].name == SensitiveText.redacted(name))
    #expect(names[0].title == Excerpt.of(name.isEmpty ? id : name))
  }

  @Test func `each rule has its kind however many there are`() {
    let kinds = ["event", "Event", "alert", "", "other", "fifth", "event", "sixth", "fifth"]
    let rules = kinds.map { Rule(kind: $0, id: "1", name: "", pairs: []) }
    let names = RuleNames(Configuration(device: Device(), accounts: [], rules: RuleList(rules)))
    #expect(rules.indices.map { names[$0].kind } == kinds)
    #expect(rules.indices.map { names[$0].kindTitle } == kinds)
    let keys: [PhraseKey] = [
      .eventRule, .eventRule, .alertRule, .ruleOfNoKind, .ruleOfKind, .ruleOfKind, .eventRule,
      .ruleOfKind, .ruleOfKind,
    ]
    #expect(rules.indices.map { names[$0].key } == keys)
  }

  @Test func `rules are equal if their names are`() {
    let rule = RuleReference(kind: "event", id: "1", name: "a")
    #expect(rule == RuleReference(kind: "event", id: "1", name: "a"))
    #expect(rule != RuleReference(kind: "alert", id: "1", name: "a"))
    #expect(rule != RuleReference(kind: "event", id: "2", name: "a"))
    #expect(rule != RuleReference(kind: "event", id: "1", name: "b"))
  }
}
