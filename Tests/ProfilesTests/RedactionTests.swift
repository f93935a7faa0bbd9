import ConfigText
import Profiles
import TestSupport
import Testing

@Suite struct RedactionTests {
  private static let secret = Array("Zml4dHVyZS1zZWNyZXQt".utf8)

  private static func documents() throws -> [FixtureFile] {
    try ["fleet", "lossless", "migrations", "same-device"].flatMap {
      try FixtureFile.all(in: $0, extensions: ["xml", "ini", "conf"])
    }
  }

  @Test(arguments: try documents())
  func `no secret of a fixture can be seen`(file: FixtureFile) throws {
    let registry = try ProfileRegistry.builtIn()
    guard let document = try? registry.read(try file.bytes()) else { return }
    let text = document.source.text
    let hidden = document.redactions()
    for offset in text.indices where text[offset...].starts(with: Self.secret) {
      #expect(
        hidden.contains { $0.contains(offset) && $0.contains(offset + Self.secret.count - 1) })
    }
    #expect(hidden.allSatisfy { !$0.isEmpty && $0.upperBound <= text.count })
    #expect(zip(hidden, hidden.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
  }

  private func shown(_ text: String) throws -> String {
    let document = try #require(try ProfileRegistry.builtIn().read(Array(text.utf8)))
    var bytes = document.source.text
    for range in document.redactions().reversed() {
      bytes.replaceSubrange(range, with: Array("[redacted]".utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("enAuthPass = swordfish", "enAuthPass = [redacted]"),
    ("API Key=\"sword fish\"", "API Key=\"[redacted]\""),
    ("; enAuthPass = swordfish", "; enAuthPass = [redacted]"),
    (
      "URL = https://nas:swordfish@x/?to=1&pwd=swordfish",
      "URL = https://[redacted]@x/?to=1&pwd=[redacted]"
    ),
    ("the password is swordfish", "[redacted]"),
    ("Email = a@b", "Email = a@b"),
  ])
  func `INI lines of any kind`(line: String, shown: String) throws {
    let head = "[SMTP Service 3]\nProvider = Custom\n"
    #expect(try self.shown("\(head)\(line)\n") == "\(head)\(shown)\n")
  }

  @Test(arguments: [
    ("<enAuthPass>swordfish</enAuthPass>", "<enAuthPass>[redacted]</enAuthPass>"),
    (
      "<password><![CDATA[ swordfish ]]></password>",
      "<password><![CDATA[ [redacted] ]]></password>"
    ),
    ("<x token='swordfish'/>", "<x token='[redacted]'/>"),
    ("<x name='password'>swordfish</x>", "<x name='[redacted]'>[redacted]</x>"),
    ("<!-- <pwd>swordfish</pwd> -->", "<!--[redacted]-->"),
    (
      "<key>Password</key><string>swordfish</string>",
      "<key>[redacted]</key><string>[redacted]</string>"
    ),
    (
      "<url>https://x/?a=1&amp;k%65y=swordfish&amp;b=2</url>",
      "<url>https://x/?a=1&amp;k%65y=[redacted]&amp;b=2</url>"
    ),
    ("<secret><b>sword</b>fish</secret>", "<secret><b>[redacted]</b>[redacted]</secret>"),
    ("<email>a@b</email>", "<email>a@b</email>"),
  ])
  func `XML elements, attributes and comments`(markup: String, shown: String) throws {
    let head = "<QDocRoot><func><name>notification_center</name><x>"
    let tail = "</x></func></QDocRoot>"
    #expect(try self.shown(head + markup + tail) == head + shown + tail)
  }
}
