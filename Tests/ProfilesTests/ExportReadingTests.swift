import ConfigText
import NotificationCenter
import Profiles
import TestSupport
import Testing

@Suite struct ExportReadingTests {
  private static let xml = """
    <?xml version="1.0" encoding="UTF-8" ?>
    <QDocRoot version="1.0">
      <hostname><![CDATA[nas-tpe-01]]></hostname>
      <firmware><name><![CDATA[QTS]]></name><version><![CDATA[5.0.1.2376]]></version></firmware>
      <func>
        <name><![CDATA[notification_center]]></name>
        <ownContent>
          <smtp_services>
            <smtp_service>
              <id>3</id><provider>Custom</provider><server>smtp.gmail.com</server><port>587</port>
              <security>STARTTLS</security><email>alerts@example.com</email>
              <username>alerts</username><enAuthPass>c2VjcmV0PT0=</enAuthPass>
              <status>expired</status><default>1</default>
            </smtp_service>
            <smtp_service><provider>Gmail</provider><id>5</id><port/></smtp_service>
          </smtp_services>
          <rules>
            <rule>
              <id>1</id><name>Rule - 1</name><type>event</type><enabled>1</enabled>
              <pairs>
                <pair>
                  <method>email</method>
                  <senders><sender>3</sender> <sender>no id</sender></senders>
                  <recipients><recipient>ops@example.com</recipient></recipients>
                </pair>
                <pair><method>sms</method></pair>
              </pairs>
            </rule>
          </rules>
        </ownContent>
      </func>
    </QDocRoot>
    """

  private static let ini = """
    [System]
    Server Name = nas-tpe-01
    OS = QTS
    Version = 5.0.1.2376

    [Event Rule 1]
    Name = Rule - 1
    Enable = TRUE
    Pair 2 Method = sms
    Pair 1 Method = email
    Pair 1 Senders = 3, no id
    Pair 1 Recipients = ops@example.com

    [SMTP Service 3]
    provider = Custom
    SMTP Server = smtp.gmail.com
    SMTP Port = 587
    Secure Connection = STARTTLS
    Email = "alerts@example.com"
    User Name = alerts
    enAuthPass = c2VjcmV0PT0=
    Status = expired
    DEFAULT = yes

    [SMTP Service 5]
    Provider = Gmail
    SMTP Port =
    """

  private static let configuration = Configuration(
    device: Device(name: "nas-tpe-01", system: "QTS", version: "5.0.1.2376"),
    accounts: [
      Account(
        id: "3", provider: "Custom", server: "smtp.gmail.com", port: "587", security: "STARTTLS",
        email: "alerts@example.com", username: "alerts", secret: Secret("c2VjcmV0PT0="),
        status: "expired", isDefault: true),
      Account(id: "5", provider: "Gmail", port: ""),
    ],
    rules: [
      Rule(
        kind: "event", id: "1", name: "Rule - 1", isEnabled: true,
        pairs: [
          Pair(
            number: 1, method: "email", senders: ["3", "no id"], recipients: ["ops@example.com"]),
          Pair(number: 2, method: "sms", senders: []),
        ])
    ])

  private func read(_ text: String) throws -> any ExportDocument {
    try #require(try ProfileRegistry.builtIn().read(Array(text.utf8)))
  }

  @Test(arguments: [xml, ini])
  func `both formats say the same`(text: String) throws {
    #expect(try read(text).configuration == Self.configuration)
  }

  @Test(arguments: [xml, ini])
  func `every part of the configuration has a place`(text: String) throws {
    let document = try read(text)
    func line(_ site: ConfigurationSite) -> String {
      let source = document.source.text
      let table = LineTable(source)
      let start = document.offset(of: site)
      let end = table.range(ofLine: table.line(at: start)).upperBound
      return String(decoding: source[start..<end], as: UTF8.self)
    }
    let isXML = text == Self.xml
    #expect(line(.device).hasPrefix(isXML ? "<hostname>" : "Server Name"))
    #expect(line(.account(0)).hasPrefix(isXML ? "<smtp_service>" : "[SMTP Service 3]"))
    #expect(line(.account(1)).hasPrefix(isXML ? "<smtp_service><provider>" : "[SMTP Service 5]"))
    #expect(line(.accountField(0, .status)).hasPrefix(isXML ? "<status>" : "Status"))
    #expect(line(.accountField(1, .status)) == line(.account(1)))
    #expect(line(.rule(0)).hasPrefix(isXML ? "<rule>" : "[Event Rule 1]"))
    #expect(line(.pair(rule: 0, pair: 0)).hasPrefix(isXML ? "<pair>" : "Pair 1 Senders"))
    #expect(
      line(.sender(SenderPath(rule: 0, pair: 0, sender: 1)))
        .hasPrefix(isXML ? "<sender>no id" : "no id"))
  }

  @Test func `one XML value may have its own section, reference or comment`() throws {
    let text = Self.xml.replacing("<id>3</id>", with: "<id> <!-- 4 --><![CDATA[3]]>\n</id>")
      .replacing(">alerts@example.com<", with: ">alerts&#x40;example<![CDATA[.com]]><")
      .replacing("<default>1<", with: "<default> TRUE <")
    #expect(try read(text).configuration == Self.configuration)
  }

  @Test func `a record in a comment is none`() throws {
    let text = Self.xml.replacing(
      "<smtp_services>", with: "<smtp_services><!-- <smtp_service><id>3</id></smtp_service> -->")
    #expect(try read(text).configuration == Self.configuration)
    let ini = "; [SMTP Service 5]\n#[SMTP Service 3]\n" + Self.ini
    #expect(try read(ini).configuration == Self.configuration)
  }

  @Test func `a default that is empty says no`() throws {
    let text = Self.ini.replacing("DEFAULT = yes", with: "DEFAULT =")
    #expect(try read(text).configuration.accounts[0].isDefault == false)
    let xml = Self.xml.replacing("<default>1</default>", with: "<default></default>")
    #expect(try read(xml).configuration.accounts[0].isDefault == false)
  }

  @Test func `an INI rule of another kind is none`() throws {
    let text = Self.ini.replacing("[Event Rule 1]", with: "[Firewall Rule 1]")
    #expect(try read(text).configuration.rules.isEmpty)
  }

  @Test func `an INI list may hold nothing between its separators`() throws {
    let text = Self.ini.replacing("Senders = 3, no id", with: "Senders = \", 3,,no id ,\"")
    #expect(try read(text).configuration == Self.configuration)
  }

  @Test func `a section that is numbered by a word is no account without a provider`() throws {
    let text = Self.ini + "\n[SMTP Service Log]\nLevel = 3\n"
    #expect(try read(text).configuration == Self.configuration)
  }

  // MARK: ssmtp.conf

  private static let ssmtp = """
    root=ops@example.com
    MAILHUB=smtp.gmail.com:587
    UseSTARTTLS=yes
    AuthUser=alerts@example.com
    enAuthPass = c2VjcmV0PT0=
    """

  @Test func `ssmtp.conf holds one account and no rules`() throws {
    let configuration = try read(Self.ssmtp).configuration
    #expect(
      configuration.accounts == [
        Account(
          id: "1", provider: "Custom", server: "smtp.gmail.com", port: "587",
          username: "alerts@example.com", secret: Secret("c2VjcmV0PT0="))
      ])
    #expect(configuration.rules.isEmpty)
    #expect(configuration.device == Device())
  }

  @Test(arguments: [
    ("enAuthPass = c2VjcmV0PT0=", nil as String?), ("AuthPass = plain", "plain"),
    ("enAuthPass =\nAuthPass = plain", "plain"), ("AuthPass = plain\nenAuthPass = a", "a"),
    ("enAuthPass =", ""), ("", ""),
  ])
  func `either password counts, and without one there is no account`(
    line: String, secret: String?
  ) throws {
    let text = Self.ssmtp.replacing("enAuthPass = c2VjcmV0PT0=", with: line)
    let accounts = try read(text).configuration.accounts
    let expected = secret ?? "c2VjcmV0PT0="
    #expect(accounts.map(\.secret?.text) == (expected.isEmpty ? [] : [expected]))
  }

  @Test(arguments: [
    ("smtp.gmail.com", "smtp.gmail.com", nil), ("smtp.gmail.com:", "smtp.gmail.com:", nil),
    ("smtp.gmail.com:x", "smtp.gmail.com:x", nil), ("[::1]:25", "[::1]", "25"),
    ("", "", nil),
  ])
  func `mailhub gives server and port`(hub: String, server: String, port: String?) throws {
    let text = Self.ssmtp.replacing("smtp.gmail.com:587", with: hub)
    let account = try #require(try read(text).configuration.accounts.first)
    #expect(account.server == server)
    #expect(account.port == port)
  }

  @Test func `uLinux.conf beside it gives the device`() throws {
    let uLinux = "[system]\nserver name = nas-01\nModel = TS-453\nVersion = 5.1\n"
    func device(_ companion: [UInt8]?) throws -> Device? {
      try ProfileRegistry.builtIn().read(Array(Self.ssmtp.utf8)) { path in
        path == "../uLinux.conf" ? companion : nil
      }?.configuration.device
    }
    #expect(
      try device(Array(uLinux.utf8)) == Device(name: "nas-01", model: "TS-453", version: "5.1"))
    #expect(try device([0]) == Device())
    #expect(try device(nil) == Device())
  }
}
