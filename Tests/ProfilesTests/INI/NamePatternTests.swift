import Testing

@testable import Profiles

@Suite struct NamePatternTests {
  private func captures(_ pattern: String, _ name: String) -> [String: String]? {
    let pattern = NamePattern(pattern)
    guard let captures = pattern.match(Array("x\(name)".utf8).dropFirst()) else { return nil }
    return Dictionary(
      NameVariable.allCases.compactMap { variable in
        captures[variable].map { (variable.rawValue, $0) }
      },
      uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: [
    ("SMTP Service {id}", "SMTP Service 3", ["id": "3"]),
    ("SMTP Service {id}", "smtp SERVICE abc", ["id": "abc"]),
    ("SMTP Service {id}", "SMTP Service  3 ", ["id": "3"]),
    ("SMTP Service {number}", "SMTP Service 03", ["number": "03"]),
    ("{kind} Rule {id}", "Event Rule 1", ["kind": "Event", "id": "1"]),
    ("{kind} Rule {id}", "A Rule Rule 2", ["kind": "A", "id": "Rule 2"]),
    ("Pair {pair} Senders", "pair 12 senders", ["pair": "12"]),
    ("{id}", "anything", ["id": "anything"]),
    ("Name", "nAME", [:]),
    ("", "", [:]),
  ])
  func `parts that vary take what stands there`(
    pattern: String, name: String, captures expected: [String: String]
  ) {
    #expect(captures(pattern, name) == expected)
  }

  @Test(arguments: [
    ("SMTP Service {id}", "SMTP Service"), ("SMTP Service {id}", "SMTP Service "),
    ("SMTP Service {id}", "My SMTP Service 3"), ("SMTP Service {id}", "SMTPService 3"),
    ("SMTP Service {number}", "SMTP Service a"), ("SMTP Service {number}", "SMTP Service 1a"),
    ("SMTP Service {number}", "SMTP Service １"), ("{kind} Rule {id}", " Rule 1"),
    ("{kind} Rule {id}", "Event Rule"), ("Pair {pair} Senders", "Pair 1 Senders 2"),
    ("Name", "Names"), ("Name", "Nam"), ("", "a"), ("{id}", ""), ("{id}", " "),
  ])
  func `any other name does not match`(pattern: String, name: String) {
    #expect(captures(pattern, name) == nil)
  }

  @Test func `variables are named in order`() {
    #expect(NamePattern("{kind} Rule {id}").variables == ["kind", "id"])
    #expect(NamePattern("Name").variables.isEmpty)
  }
}
