import NotificationCenter
import Profiles
import TestSupport
import Testing

/// What is read in a document.
@Suite struct ReadingExample {
  private func senders(_ bytes: [UInt8]) throws -> [String] {
    var lines: [String] = []
    let registry = try ProfileRegistry.builtIn()
    guard let document = try registry.read(bytes) else { return [] }
    let configuration = document.configuration
    for rule in configuration.rules {
      for pair in rule.pairs where pair.sendsMail {
        let accounts = configuration.accounts.filter { pair.senders.contains($0.id) }
        lines.append("\(rule.name): \(accounts.map(\.mailbox).joined(separator: ", "))")
      }
    }
    return lines
  }

  @Test func `rules name their accounts`() throws {
    let bytes = try Fixtures.bytes("migrations/migrate-gmail/before.xml")
    #expect(try senders(bytes) == ["Rule - 1: alerts@example.com"])
  }
}
