import Migration
import Profiles
import TestSupport
import Testing

/// Profiles of one's own.
@Suite struct ProfileExample {
  private func migrator(_ yaml: String) throws -> Migrator {
    let own = ProfileSource(path: "mine.yaml", yaml: yaml)
    let registry = try ProfileRegistry([own] + ProfileSource.builtIn)
    return Migrator(registry: registry, options: MigrationOptions())
  }

  @Test func `a profile of one's own comes before the built-in ones`() throws {
    let folder = "migrations/profile-mysqldump"
    let yaml = String(decoding: try Fixtures.bytes("\(folder)/profile.yaml"), as: UTF8.self)
    let planned = try migrator(yaml)
      .plannedDocument(of: Fixtures.bytes("\(folder)/before.xml"))
    #expect(try planned?.rewritten == Fixtures.bytes("\(folder)/after.xml"))
  }

  private func missing(_ profile: Profile, in bytes: [UInt8]) throws -> [String] {
    let check = try ProfileCheck(of: profile, on: bytes)
    return check.coverage.filter(\.isMissing).map(\.part)
  }

  @Test func `a check says what a profile does not find`() throws {
    let profile = try #require(try ProfileRegistry.builtIn().profiles.first)
    let bytes = try Fixtures.bytes("migrations/migrate-gmail/before.xml")
    #expect(try !missing(profile, in: bytes).contains("accounts.server"))
    #expect(throws: ProfileError.self) { try migrator("name: mine\n") }
  }
}
