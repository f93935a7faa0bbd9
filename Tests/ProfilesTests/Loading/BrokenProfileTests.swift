import ConfigText
import Profiles
import SystemPackage
import TestSupport
import Testing

/// Profiles with one mistake each, in `fixtures/broken-profiles`, and what is said about it.
@Suite struct BrokenProfileTests {
  @Test(arguments: try FixtureFile.all(in: "broken-profiles", extensions: ["yaml"]))
  func `a mistake is named with its place and what was expected`(file: FixtureFile) throws {
    let yaml = String(decoding: try file.bytes(), as: UTF8.self)
    let error = try #require(throws: ProfileError.self) {
      try Profile(yaml: yaml, path: "profile.yaml")
    }
    let place = try #require(error.place)
    #expect(place.line > 0 && place.column > 0)
    try GoldenFile.expect(
      Array("\(error)\n".utf8),
      at: Fixtures.folder.appending(file.path + ".error"))
  }
}
