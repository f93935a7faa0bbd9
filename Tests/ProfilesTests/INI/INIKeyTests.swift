import Testing

@testable import Profiles

@Suite struct INIKeyTests {
  @Test(arguments: [
    ("[System] Server Name", "System", "Server Name"), ("[a b]c", "a b", "c"), ("[] c", "", "c"),
  ])
  func `a key is written behind its section`(text: String, section: String, key: String) throws {
    let read = try #require(INIKey(text))
    #expect(read.section == Array(section.utf8))
    #expect(read.key == Array(key.utf8))
  }

  @Test(arguments: ["", "Server Name", "[System]", "[System] ", "[System", "System] Name"])
  func `any other form is none`(text: String) {
    #expect(INIKey(text) == nil)
  }
}
