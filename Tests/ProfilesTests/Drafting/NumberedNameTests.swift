import Testing

@testable import Profiles

@Suite struct NumberedNameTests {
  @Test(arguments: [
    ("SMTP Service 3", "3", "SMTP Service {id}"),
    ("Pair 12 Senders 2", "12", "Pair {id} Senders 2"),
    ("7", "7", "{id}"),
    ("smtp٣x1y", "1", "smtp٣x{id}y"),
  ])
  func `the first number is set apart`(name: String, number: String, pattern: String) {
    let numbered = NumberedName(name)
    #expect(numbered.number == number)
    #expect(numbered.pattern("id") == pattern)
  }

  @Test(arguments: ["", "Name", "{id}"])
  func `a name without a number is its own pattern`(name: String) {
    #expect(NumberedName(name).number == nil)
    #expect(NumberedName(name).pattern("id") == name)
  }
}
