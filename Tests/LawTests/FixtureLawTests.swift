import ConfigText
import Migration
import NotificationCenter
import Profiles
import SystemPackage
import TestSupport
import Testing

@Suite struct FixtureLawTests {
  private static func documents() throws -> [FixtureFile] {
    try FixtureFile.all(extensions: ["xml", "ini", "conf", "cfg"])
  }

  private static let optionSets: [(String, @Sendable () throws -> MigrationOptions)] = [
    ("no options", { MigrationOptions() }),
    (
      "all accepted",
      {
        var options = MigrationOptions()
        try options.accept(.alias)
        try options.accept(.noOAuth)
        return options
      }
    ),
    (
      "other hosts, expired only",
      {
        var options = MigrationOptions()
        options.expiredOnly = true
        try options.addHost("smtp.live.com", for: .outlook)
        try options.addHost("smtp.googlemail.com", for: .gmail)
        return options
      }
    ),
    (
      "in stages",
      {
        var options = MigrationOptions()
        options.isStaged = true
        return options
      }
    ),
  ]

  @Test(arguments: try documents())
  func `every law holds for every fixture, with any options`(file: FixtureFile) throws {
    let registry = try ProfileRegistry.forFixture(in: file.folder)
    let bytes = try file.bytes()
    for (name, options) in Self.optionSets {
      let migrator = Migrator(registry: registry, options: try options())
      let check = LawCheck(migrator: migrator, companion: file.companion)
      try check.expectLaws(for: bytes, "\(file), \(name)")
    }
  }

  @Test(arguments: try FixtureFile.all(in: "lossless", extensions: ["xml", "ini", "conf", "cfg"]))
  func `a document that needs nothing is never rewritten`(file: FixtureFile) throws {
    let migrator = Migrator(registry: try .builtIn(), options: MigrationOptions())
    switch migrator.migrate(try file.bytes()) {
    case .skipped: #expect(file.name.hasPrefix("unknown-"))
    case .refused(let refusal): Issue.record("refused: \(refusal.message)")
    case .planned(let planned): #expect(planned.rewritten == nil)
    }
  }
}

extension FixtureFile {
  fileprivate var name: String { FilePath(path).lastComponent?.string ?? "" }

  /// The bytes of a file beside it.
  fileprivate func companion(_ path: String) -> [UInt8]? {
    try? Fixtures.bytes(FilePath(self.path).removingLastComponent().appending(path).string)
  }
}
