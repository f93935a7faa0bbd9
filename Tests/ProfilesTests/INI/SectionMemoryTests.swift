import NotificationCenter
import Profiles
import TestSupport
import Testing

/// What a reader remembers of the sections before must not show in what it reads.
@Suite struct SectionMemoryTests {
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `a section reads the same whatever stands before it`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rules = (0..<80).map { Self.rule($0, using: &random) }
    let accounts = (1...24).map { Self.account($0, using: &random) }
    let registry = try ProfileRegistry.builtIn()
    func read(_ sections: [String]) throws -> Configuration? {
      // By the last section the document is known, whatever the others are.
      let text = (sections + ["[Alert Rule 424242]\n"]).joined(separator: "\n")
      return try registry.read(Array(text.utf8))?.configuration
    }
    let sections = (rules + accounts).shuffled(using: &random)
    let whole = try #require(try read(sections))
    let alone = try sections.map { try #require(try read([$0])) }
    #expect(
      whole.rules.dropLast().elementsEqual(alone.flatMap { $0.rules.dropLast() }), "seed \(seed)")
    #expect(whole.accounts == alone.flatMap(\.accounts), "seed \(seed)")
    #expect(whole.rules.count > 60)
    #expect(whole.accounts.count == 24)
  }

  private static func rule(_ number: Int, using random: inout SeededGenerator) -> String {
    let names = [
      "Event Rule \(number)", "Alert Rule \(number)", "event rule \(number)",
      "Event Rule 0\(number)",
      "Event  Rule \(number)", "Event Rule \(number)a", "Event Rule Rule \(number)",
    ]
    var keys = [
      "Name = Rule - \(number)",
      "Enable = \(["TRUE", "no", "1", ""].randomElement(using: &random) ?? "")",
      "Severity = information", "Pair 1 Method = email", "Pair 1 Senders = 3, \(number)",
      "Pair 1 Recipients = a@example.com", "Pair \(number % 11) Senders = 5",
      "pair 2 METHOD = sms", "Pair 99999999999999999999 Senders = 7",
    ]
    if number % 11 == 1 { keys.removeAll { $0.hasSuffix("Senders = 5") } }
    return section(names, keys, using: &random)
  }

  private static func account(_ number: Int, using random: inout SeededGenerator) -> String {
    let names = ["SMTP Service \(number)", "smtp service \(number)"]
    let keys = [
      "SMTP Server = smtp.gmail.com", "SMTP Port = 587", "Email = \"a\(number)@example.com\"",
      "User Name =", "Status = expired", "Default = off", "Other = x", "email address = y",
    ]
    return section(names, keys, using: &random, always: "Provider = Custom")
  }

  /// Nearly always the same keys, and now and then others in another order.
  private static func section(
    _ names: [String],
    _ keys: [String],
    using random: inout SeededGenerator,
    always first: String = "Kept = 1"
  ) -> String {
    let isUsual = Int.random(in: 0..<3, using: &random) > 0
    let name = isUsual ? names[0] : names.randomElement(using: &random) ?? names[0]
    let chosen =
      isUsual
      ? keys : keys.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
    return "[\(name)]\n" + ([first] + chosen).joined(separator: "\n") + "\n"
  }
}
