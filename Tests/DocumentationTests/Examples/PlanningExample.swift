import Migration
import NotificationCenter
import Profiles
import TestSupport
import Testing

/// Plans for single documents.
@Suite struct PlanningExample {
  private func migrated(_ bytes: [UInt8]) throws -> [UInt8]? {
    let migrator = Migrator(registry: try .builtIn(), options: MigrationOptions())
    switch migrator.migrate(bytes) {
    case .planned(let document):
      return document.rewritten  // verified bytes; nil where nothing changes
    case .refused(let refusal):
      throw refusal  // with a code, a message, a line and a column
    case .skipped:
      return nil  // no profile knows the document
    }
  }

  @Test func `a document is migrated`() throws {
    let bytes = try Fixtures.bytes("migrations/migrate-gmail/before.xml")
    #expect(
      try migrated(bytes) == Fixtures.bytes("migrations/migrate-gmail/after.xml")
    )
    let broken = try Fixtures.bytes("refused/not-well-formed/truncated.xml")
    #expect(throws: (any Error).self) { try migrated(broken) }
    #expect(try migrated(Array("[Nothing]\n".utf8)) == nil)
  }

  private func rewritten(_ bytes: [UInt8]) throws -> [UInt8] {
    let migrator = Migrator(registry: try .builtIn(), options: MigrationOptions())
    if case .planned(let document) = migrator.migrate(bytes), let new = document.rewritten {
      return new  // holds to all laws
    }
    return bytes
  }

  @Test func `what is written holds to the laws`() throws {
    let bytes = try Fixtures.bytes("migrations/migrate-gmail/before.xml")
    let new = try rewritten(bytes)
    #expect(new != bytes)
    #expect(try rewritten(new) == new)
  }

  private func decided() throws -> MigrationOptions {
    var options = MigrationOptions()
    options.expiredOnly = true
    try options.accept(.alias)
    try options.addHost("smtp.live.com", for: .outlook)
    return options
  }

  @Test func `options are decisions`() throws {
    let options = try decided()
    #expect(options.accepted == [.alias])
    #expect(options.additionalHosts.count == 1)
  }
}
