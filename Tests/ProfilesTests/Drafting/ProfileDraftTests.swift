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

  @Test func `rules of one kind get the kind that they have`() throws {
    let draft = try ProfileDraft(
      for: Fixtures.bytes("migrations/relink-second-pair-ini/before.ini"))
    #expect(draft.yaml.contains("kinds: alert "))
  }

  @Test func `the text of an element is its sender rather than an attribute beside it`() throws {
    let draft = try ProfileDraft(
      for: Fixtures.bytes("migrations/style-attributes-kept/before.xml"))
    #expect(draft.yaml.contains("senders: sender "))
  }

  @Test func `accounts that share a section get an id in their keys`() throws {
    let draft = try ProfileDraft(
      for: Array(
        """
        [Mail]
        smtp1.server = smtp.gmail.com
        smtp1.from = a@example.com
        smtp2.server = mail.example.com
        smtp2.from = b@example.com
        Event 1 senders = 2
        """.utf8))
    for line in [
      #"keys: ["[Mail] smtp{id}.server"]"#, "section: Mail ", #"keys: smtp{id}.{key} "#,
      "server: smtp{id}.server ", "senders: Event {id} senders ",
    ] {
      #expect(draft.yaml.contains(line), "\(line)")
    }
    #expect(try ProfileSource(path: "draft.yaml", yaml: draft.yaml).profile().name == "draft")
  }

  @Test(arguments: [
    "pw", "smtp_pw", "login_pw", "pin", "cred", "kennwort", "wachtwoord", "authcode", "apikey",
    "cipher", "AuthPass",
  ])
  func `what the program calls a secret is proposed as one`(key: String) throws {
    let draft = try ProfileDraft(
      for: Array(
        """
        [Mail 1]
        host = smtp.gmail.com
        auth_type = login
        auth = 1
        auth_user = nas
        \(key) = 1234

        """.utf8))
    let lines = draft.yaml.split(separator: "\n")
    #expect(
      lines.contains { $0.contains(" secret: \(key) ") && $0.contains("# likely:") },
      "\(draft.yaml)")
    #expect(lines.contains { $0.contains(" username: auth_user ") }, "\(draft.yaml)")
  }

  @Test func `an id whose name could be that of a secret stays an id`() throws {
    let draft = try ProfileDraft(
      for: Array(
        """
        <s><a><key>3</key><host>smtp.gmail.com</host><cred>x</cred></a>
        <a><key>4</key><host>mail.example.com</host><cred>y</cred></a></s>
        """.utf8))
    #expect(draft.yaml.contains("id: key "), "\(draft.yaml)")
    #expect(draft.yaml.contains("secret: cred "), "\(draft.yaml)")
  }

  @Test func `another word for email is translated`() throws {
    let mysqldump = try ProfileDraft(for: Fixtures.bytes("migrations/profile-mysqldump/before.xml"))
    #expect(mysqldump.yaml.contains("email: MAIL "), "\(mysqldump.yaml)")
    let nested = try ProfileDraft(
      for: Array(
        """
        <s><a><id>3</id><type>Custom</type><host>smtp.gmail.com</host><from>a@b.example</from></a>
        <rule><pair><method>SMS</method><sender>9</sender></pair>\
        <pair><method>Mail</method><sender>3</sender></pair></rule>
        <rule><pair><method>smtp</method><sender>3</sender></pair></rule></s>
        """.utf8))
    #expect(nested.yaml.contains("email: [Mail, smtp] "), "\(nested.yaml)")
    let ini = try ProfileDraft(
      for: Array(
        """
        [Mail 1]
        type = Custom
        host = smtp.gmail.com
        [Event 1]
        method = e-mail
        sender = 1

        """.utf8))
    #expect(ini.yaml.contains("email: e-mail "), "\(ini.yaml)")
  }

  @Test func `sections that share all but a name in quotes are accounts by that name`() throws {
    let draft = try ProfileDraft(
      for: Fixtures.bytes("migrations/profile-name-in-section-ini/before.ini"))
    for line in [
      #"sections: ["mail \"{name}\""]"#, #"section: "mail \"{name}\"""#, "ids: numbered ",
      #"section: "{kind} {id}""#, "kinds: [event, alert] ", "senders-by: name ", "senders: by ",
    ] {
      #expect(draft.yaml.contains(line), "\(line): \(draft.yaml)")
    }
  }

  @Test func `a section of an account that is called otherwise holds no rules`() throws {
    let draft = try ProfileDraft(
      for: Array(
        """
        [office]
        host = smtp.gmail.com
        from = a@example.com
        [home]
        host = smtp.office365.com
        from = a@example.com

        """.utf8))
    #expect(draft.yaml.contains("# guess: 1 more hold"), "\(draft.yaml)")
    #expect(draft.yaml.contains("# rules: ?"), "\(draft.yaml)")
  }
}
