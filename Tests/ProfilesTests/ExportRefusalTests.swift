import ConfigText
import NotificationCenter
import Profiles
import TestSupport
import Testing

@Suite struct ExportRefusalTests {
  private static func documents() throws -> [FixtureFile] {
    try FixtureFile.all(in: "refused", extensions: ["xml", "ini"])
  }

  @Test(arguments: try documents())
  func `a refused document gives its code and place`(file: FixtureFile) throws {
    let registry = try ProfileRegistry.builtIn()
    let bytes = try file.bytes()
    let refusal = try #require(throws: Refusal.self) { try registry.read(bytes) }
    #expect(refusal.code == file.folderName)
    #expect(!refusal.message.contains("Zml4dHVyZS1zZWNyZXQt"))
    if let place = file.companionText(suffix: ".place") {
      #expect(refusal.place?.description == String(place.trimmingASCIIWhiteSpace))
    }
  }

  @Test(arguments: [
    ("[SMTP Service 3]\nEmail=a\nProvider=b\nEMAIL=c\n", "line 2 and in line 4"),
    ("[SMTP Service 3]\nProvider=b\n[smtp service 3]\nProvider=b\n", "line 1 and in line 3"),
    ("[Event Rule 1]\nName=a\nName=b\n", "line 2 and in line 3"),
    ("[Event Rule 1]\nPair 1 Senders=1\nPair 01 senders=2\n", "line 2 and in line 3"),
  ])
  func `both places are named`(text: String, lines: String) throws {
    let registry = try ProfileRegistry.builtIn()
    let refusal = try #require(throws: Refusal.self) { try registry.read(Array(text.utf8)) }
    #expect(refusal.code.hasPrefix("duplicate-"))
    #expect(refusal.message.contains(lines))
  }

  @Test(arguments: [
    ("<rule><id>1</id><id>1</id></rule>", "duplicate-field"),
    ("<rule><enabled>maybe</enabled></rule>", "invalid-boolean"),
    ("<rule><pairs><pair><method/><method/></pair></pairs></rule>", "duplicate-field"),
    ("<rule><pairs><pair><senders/><senders/></pair></pairs></rule>", "duplicate-field"),
    ("<rule><pairs><pair><recipients/><recipients/></pair></pairs></rule>", "duplicate-field"),
  ])
  func `what would have to be guessed in a rule is refused`(rule: String, code: String) throws {
    let text =
      "<QDocRoot><func><name>notification_center</name><ownContent><rules>\(rule)</rules>"
      + "</ownContent></func></QDocRoot>"
    let registry = try ProfileRegistry.builtIn()
    let refusal = try #require(throws: Refusal.self) { try registry.read(Array(text.utf8)) }
    #expect(refusal.code == code)
  }

  @Test func `a field twice outside of accounts, rules and pairs is no matter`() throws {
    let text = "[System]\nOS = QTS\nOS = QTS\n[Other]\na=1\na=2\n[SMTP Service 3]\nProvider=Gmail\n"
    #expect(try ProfileRegistry.builtIn().read(Array(text.utf8))?.configuration.accounts.count == 1)
  }
}
