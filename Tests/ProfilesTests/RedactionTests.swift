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

  private func shown(
    _ text: String,
    _ registry: @autoclosure () throws -> ProfileRegistry = try .builtIn()
  ) throws -> String {
    let document = try #require(try registry().read(Array(text.utf8)))
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
      "[SMS]\nURL = https://nas:swordfish@x/?to=1&pwd=swordfish",
      "[SMS]\nURL = https://[redacted]@x/?to=1&pwd=[redacted]"
    ),
    ("URL = https://x/", "URL = https://x/"),
    ("the password is swordfish", "[redacted]"),
    ("Email = a@b", "Email = a@b"),
    ("[X]\na = Authorization: Basic swordfish", "[X]\na = Authorization: [redacted]"),
    ("[X]\nAuthorization: Basic swordfish==", "[X]\nAuthorization: [redacted]=[redacted]"),
    ("[X]\na = curl --password swordfish x", "[X]\na = curl --password [redacted] x"),
    ("[X]\nsnmp_community = swordfish", "[X]\nsnmp_community = [redacted]"),
    ("SMTP Server = auth.smtp.1and1.co.uk:465", "SMTP Server = auth.smtp.1and1.co.uk:465"),
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
      "<enAuthPass>sword<!-- fish --></enAuthPass><!-- shown -->",
      "<enAuthPass>[redacted]<!--[redacted]--></enAuthPass><!-- shown -->"
    ),
    (
      "<password><a>sword</a><!-- fish --></password>",
      "<password><a>[redacted]</a><!--[redacted]--></password>"
    ),
    (
      "<key>Password</key><string>swordfish</string>",
      "<key>[redacted]</key><string>[redacted]</string>"
    ),
    (
      "<p><name>smtp_password</name>\n<Value>swordfish</Value></p>",
      "<p><name>smtp_password</name>\n<Value>[redacted]</Value></p>"
    ),
    (
      "<p><name>retries</name><value>3</value></p>", "<p><name>retries</name><value>3</value></p>"
    ),
    (
      "<url>https://x/?a=1&amp;k%65y=swordfish&amp;b=2</url>",
      "<url>https://x/?a=1&amp;k%65y=[redacted]&amp;b=2</url>"
    ),
    ("<secret><b>sword</b>fish</secret>", "<secret><b>[redacted]</b>[redacted]</secret>"),
    ("<email>a@b</email>", "<email>a@b</email>"),
    (
      "<secret><b c='sword'>fish</b></secret>", "<secret><b c='[redacted]'>[redacted]</b></secret>"
    ),
    ("<a><b>Authorization: Basic sword</b></a>", "<a><b>Authorization: [redacted]</b></a>"),
    (
      "<item><k>password</k><v>swordfish</v></item>",
      "<item><k>password</k><v>[redacted]</v></item>"
    ),
    (
      "<o><name>Secret Token</name><val>swordfish</val><n>1</n></o>",
      "<o><name>Secret Token</name><val>[redacted]</val><n>1</n></o>"
    ),
    (
      "<param><string>password</string><string>swordfish</string></param>",
      "<param><string>password</string><string>[redacted]</string></param>"
    ),
    (
      "<rule><id>1</id><name>Password changed</name><type>event</type></rule>",
      "<rule><id>1</id><name>Password changed</name><type>event</type></rule>"
    ),
    (
      "<r><name>Signal</name><type>event</type></r>", "<r><name>Signal</name><type>event</type></r>"
    ),
    (
      "<func><name>auth</name><own><port>25</port></own></func>",
      "<func><name>auth</name><own><port>25</port></own></func>"
    ),
  ])
  func `XML elements, attributes and comments`(markup: String, shown: String) throws {
    let head = "<QDocRoot><func><name>notification_center</name><x>"
    let tail = "</x></func></QDocRoot>"
    #expect(try self.shown(head + markup + tail) == head + shown + tail)
  }

  private static let declared = """
    name: made-up
    format: xml
    detect: /s/a
    accounts:
      record: /s/a
      fields: {id: "@key", provider: type, server: host, email: "field[@name='auth_mail']"}
    rules:
      record: /s/r
      pairs: {senders: token}
    """

  @Test(arguments: [
    ("<cred>swordfish</cred>", "<cred>[redacted]</cred>"),
    ("<x y='swordfish'/>", "<x y='[redacted]'/>"),
    ("<x><y>swordfish</y></x>", "<x><y>[redacted]</y></x>"),
    ("<field name='note'>swordfish</field>", "<field name='note'>[redacted]</field>"),
    ("<field name='auth_mail'>a@b</field>", "<field name='auth_mail'>a@b</field>"),
    ("<!-- swordfish -->", "<!--[redacted]-->"),
    ("<host n='swordfish'>h</host>", "<host n='[redacted]'>h</host>"),
    ("swordfish", "[redacted]"),
  ])
  func `what a profile does not name in an account of XML`(markup: String, shown: String) throws {
    let profile = try Profile(yaml: Self.declared, path: "made-up.yaml")
    let head = "<s><!--<a><x>--><b x='1'>y</b><a key='3' xmlns='u'><type>Custom</type>"
    let tail = "</a><r><token>3</token></r></s>"
    let hidden = head.replacing("<!--<a><x>-->", with: "<!--[redacted]-->")
    #expect(
      try self.shown(head + markup + tail, ProfileRegistry([profile])) == hidden + shown + tail)
  }

  @Test(arguments: [
    ("kennwort=swordfish", "kennwort=[redacted]"),
    ("blob: swordfish", "[redacted]"),
    ("; blob = \"swordfish\"", "; blob = \"[redacted]\""),
    ("#blob swordfish", "[redacted]"),
    ("auth mail = a@b", "auth mail = a@b"),
    ("; auth mail = a@b", "; auth mail = a@b"),
  ])
  func `what a profile does not name in an account of INI`(line: String, shown: String) throws {
    let profile = try Profile(
      yaml: """
        name: made-up
        format: ini
        detect: {sections: ["smtp {id}"]}
        accounts:
          section: smtp {id}
          fields: {provider: key, email: auth mail}
        """,
      path: "made-up.yaml")
    let head = "[x]\nblob=1\n[smtp 3]\nkey=Custom\n"
    let tail = "\nblob=[redacted]\n; see there\n[y]\nblob=1\n"
    let text = "\(head)\(line)\(tail)".replacing("[redacted]", with: "cod")
    #expect(try self.shown(text, ProfileRegistry([profile])) == head + shown + tail)
  }

  @Test func `lines of a section that accounts share`() throws {
    let profile = try Profile(
      yaml: """
        name: made-up
        format: ini
        detect: {keys: ["[mail] smtp{id}_host"]}
        accounts:
          section: mail
          fields: {provider: "smtp{id}_key", server: "smtp{id}_host", secret: "smtp{id}_x"}
        rules:
          section: mail
          kind: rule{id}_kind
          pairs: {senders: "rule{id}_token"}
        """,
      path: "made-up.yaml")
    let text = """
      [mail]
      smtp3_key=Custom
      smtp3_host=h
      smtp3_x=[redacted]
      smtp3_blob=[redacted]
      rule1_kind=event
      rule1_token=3

      """
    let secret = text.replacing("[redacted]", with: "swordfish")
    #expect(try self.shown(secret, ProfileRegistry([profile])) == text)
  }
}
