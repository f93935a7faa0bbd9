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
}
