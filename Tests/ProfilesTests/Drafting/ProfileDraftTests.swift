import ConfigText
import NotificationCenter
import Profiles
import TestSupport
import Testing

@Suite struct ProfileDraftTests {
  private static func documents() throws -> [FixtureFile] {
    try FixtureFile.all(extensions: ["xml", "ini", "conf", "cfg"])
  }

  @Test(arguments: try documents())
  func `a draft for any document loads as it is, and holds no password`(file: FixtureFile) throws {
    let bytes = try file.bytes()
    let draft: ProfileDraft
    do throws(Refusal) {
      draft = try ProfileDraft(for: bytes)
    } catch {
      #expect(error.code != "unreadable", "\(file): \(error.message)")
      return
    }
    let profile = try ProfileSource(path: "draft.yaml", yaml: draft.yaml).profile()
    #expect(profile.name == "draft")
    #expect(!draft.yaml.contains("Zml4dHVyZS1zZWNyZXQt"))
  }

  @Test func `what the built-in profile reads, a draft reads too`() throws {
    for (path, format) in [
      ("fleet/taipei/nas-tpe-01.xml", "xml"), ("fleet/osaka/nas-osa-02.ini", "ini"),
    ] {
      let bytes = try Fixtures.bytes(path)
      let profile = try ProfileSource(
        path: "draft.yaml", yaml: try ProfileDraft(for: bytes).yaml
      ).profile()
      #expect(profile.format == format)
      let builtIn = try #require(try ProfileRegistry.builtIn().read(bytes)).configuration
      let drafted = try #require(try ProfileRegistry([profile]).read(bytes)).configuration
      #expect(drafted.accounts.map(\.id) == builtIn.accounts.map(\.id))
      #expect(drafted.accounts.map(\.server) == builtIn.accounts.map(\.server))
      #expect(drafted.rules.map(\.name) == builtIn.rules.map(\.name))
      #expect(
        drafted.rules.flatMap(\.pairs).map(\.senders)
          == builtIn.rules.flatMap(\.pairs).map(\.senders))
    }
  }
}
