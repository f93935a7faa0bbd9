import NotificationCenter
import Testing

@testable import Profiles

@Suite struct INIFieldLinesTests {
  @Test func `every field has a line of its own`() {
    var lines = INIFieldLines()
    for field in AccountField.allCases { #expect(lines[field] == nil) }
    for (line, field) in AccountField.allCases.enumerated() { lines[field] = line * 1_000 }
    #expect(
      AccountField.allCases.map { lines[$0] } == AccountField.allCases.indices.map { $0 * 1_000 })
    lines[.port] = nil
    #expect(lines[.port] == nil)
    #expect(lines[.server] == 2_000)
  }

  @Test func `lines that are there are counted from another one`() {
    var lines = INIFieldLines()
    lines[.id] = 0
    lines[.status] = 7
    let shifted = lines.shifted(by: 40)
    #expect(AccountField.allCases.compactMap { shifted[$0] } == [40, 47])
    #expect((shifted[.id], shifted[.status]) == (40, 47))
  }
}
