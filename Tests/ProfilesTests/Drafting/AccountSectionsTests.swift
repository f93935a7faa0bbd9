import Testing

@testable import Profiles

@Suite struct AccountSectionsTests {
  @Test func `quoted names of several sections vary`() {
    let sections = AccountSections(
      like: "mail \"a 1\"", among: ["mail \"a 1\"", "event \"a 1\"", "mail \"b\""])
    #expect(sections.pattern == "mail \"{name}\"")
    #expect(sections.names == ["mail \"a 1\"", "mail \"b\""])
    #expect(sections.accountNames == ["a 1", "b"])
    #expect(sections.ids.isEmpty)
  }

  @Test(arguments: [
    ("mail \"1\"", ["mail \"1\"", "mail \"2\""], "mail \"{id}\"", ["1", "2"]),
    ("SMTP 3", ["SMTP 3", "Rule 1", "SMTP 4"], "SMTP {id}", ["3", "4"]),
    ("mail \"Office\"", ["mail \"Office\"", "x"], "mail \"Office\"", []),
  ])
  func `numbers are ids`(name: String, names: [String], pattern: String, ids: [String]) {
    let sections = AccountSections(like: name, among: names)
    #expect(sections.pattern == pattern)
    #expect(sections.ids == Set(ids))
    #expect(sections.accountNames.isEmpty)
  }
}
