import ConfigText
import Migration
import NotificationCenter
import Profiles
import TestSupport
import Testing

@Suite struct MigratorTests {
  private let migrator: Migrator

  init() throws {
    migrator = Migrator(registry: try ProfileRegistry.builtIn(), options: MigrationOptions())
  }

  @Test(arguments: ["", "\n", "key = value\n", "<root/>", "just a text"])
  func `a document that no profile knows is skipped`(_ text: String) {
    guard case .skipped = migrator.migrate(Array(text.utf8)) else {
      Issue.record("not skipped")
      return
    }
  }

  @Test func `a document that cannot be read is refused`() {
    #expect(refusal(of: Array("<QDocRoot><func>".utf8))?.code == "not-well-formed")
  }

  @Test func `no fresh ID is a refusal`() {
    let bytes = Configuration.sample([.custom("999999999999999999")]).iniBytes
    #expect(refusal(of: bytes)?.code == "no-fresh-id")
  }

  @Test func `a mailbox that the encoding lacks becomes a character reference`() throws {
    let bytes = Array(
      """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <QDocRoot><func><name>notification_center</name><ownContent><smtp_services><smtp_service>
      <id>1</id><provider>Custom</provider><server>smtp.gmail.com</server><email></email>
      <username>&#x5730;@example.com</username>
      </smtp_service></smtp_services></ownContent></func></QDocRoot>
      """.utf8
    )
    let document = try #require(migrator.plannedDocument(of: bytes))
    let text = String(decoding: try #require(document.rewritten), as: UTF8.self)
    #expect(text.contains("<email>&#"))
    #expect(text.contains("<username></username>"))
    let again = try #require(migrator.plannedDocument(of: Array(text.utf8)))
    #expect(again.configuration.accounts[0].email == "\u{5730}@example.com")
  }

  @Test func `the diff of a document that stays is empty`() throws {
    let document = try #require(
      migrator.plannedDocument(of: Configuration.sample([.native()]).iniBytes)
    )
    #expect(document.rewritten == nil)
    #expect(document.diff(path: "a").isEmpty)
  }

  @Test func `the diff shows the changes but no secret`() throws {
    let document = try #require(
      migrator.plannedDocument(of: Configuration.sample([.custom()]).iniBytes)
    )
    let diff = document.diff(path: "a.ini")
    #expect(diff.contains("-Provider = Custom"))
    #expect(diff.contains("+Provider = Gmail"))
    #expect(diff.contains("-enAuthPass = [redacted]"))
    #expect(!diff.joined().contains("c2VjcmV0"))
  }

  private func refusal(of bytes: [UInt8]) -> Refusal? {
    guard case .refused(let refusal) = migrator.migrate(bytes) else { return nil }
    return refusal
  }
}
