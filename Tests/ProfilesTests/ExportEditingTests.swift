import ConfigText
import NotificationCenter
import Profiles
import Testing

@Suite struct ExportEditingTests {
  private static let xml = """
    <QDocRoot><func><name>notification_center</name><ownContent><smtp_services>
    <smtp_service><id>3</id><provider><![CDATA[Custom]]></provider><default>0</default></smtp_service>
    <smtp_service><id>5</id><provider>Gmail</provider><default>No</default></smtp_service>
    </smtp_services><rules><rule><pairs><pair><senders>
    <sender>3</sender>
    <sender>5</sender>
    <sender>3</sender>
    </senders></pair></pairs></rule></rules></ownContent></func></QDocRoot>
    """

  private static let ini = """
    [SMTP Service 3]
    Provider = "Custom"
    Default = FALSE
    ; between
    [SMTP Service 5]
    Provider=Gmail
    Default=no
    [Event Rule 1]
    Pair 1 Senders = "3, 5 ,3"
    """

  private static let sender0 = SenderPath(rule: 0, pair: 0, sender: 0)
  private static let sender1 = SenderPath(rule: 0, pair: 0, sender: 1)
  private static let sender2 = SenderPath(rule: 0, pair: 0, sender: 2)

  private func expect(_ change: ConfigurationChange, in text: String, gives new: String) throws {
    let registry = try ProfileRegistry.builtIn()
    let document = try #require(try registry.read(Array(text.utf8)))
    let bytes = try document.edits(for: [change]).applied(to: document.source.text)
    #expect(String(decoding: bytes, as: UTF8.self) == new)
    let again = try #require(try registry.read(bytes))
    #expect(again.configuration == document.configuration.applying([change]))
  }

  @Test(arguments: [
    (ConfigurationChange.setField(account: 0, .id, "9"), "<id>3<", "<id>9<"),
    (.setField(account: 0, .provider, "Gmail"), "[CDATA[Custom]]", "[CDATA[Gmail]]"),
    (.setField(account: 0, .isDefault, "1"), "<default>0<", "<default>1<"),
    (.setField(account: 1, .isDefault, "1"), ">No<", ">Yes<"),
    (.setField(account: 0, .email, "a@b"), "", ""),
    (
      .removeAccount(1),
      "<smtp_service><id>5</id><provider>Gmail</provider><default>No</default></smtp_service>\n", ""
    ),
    (.setSender(sender1, "9"), "<sender>5<", "<sender>9<"),
    (.removeSender(sender1), "<sender>5</sender>\n", ""),
  ])
  func `a change of an XML document touches its place alone`(
    change: ConfigurationChange, old: String, new: String
  ) throws {
    try expect(change, in: Self.xml, gives: Self.xml.replacing(old, with: new))
  }

  @Test(arguments: [
    (ConfigurationChange.setField(account: 0, .id, "12"), "[SMTP Service 3]", "[SMTP Service 12]"),
    (.setField(account: 0, .provider, "Gmail"), "\"Custom\"", "\"Gmail\""),
    (.setField(account: 0, .isDefault, "1"), "FALSE", "TRUE"),
    (.setField(account: 1, .isDefault, "1"), "=no", "=yes"),
    (.setField(account: 0, .email, "a@b"), "", ""),
    (.removeAccount(0), "[SMTP Service 3]\nProvider = \"Custom\"\nDefault = FALSE\n", ""),
    (.setSender(sender1, "12"), " 5 ,", " 12 ,"),
    (.removeSender(sender0), "3, 5", "5"),
    (.removeSender(sender1), "3, 5 ,", "3 ,"),
    (.removeSender(sender2), " ,3", ""),
  ])
  func `a change of an INI document touches its place alone`(
    change: ConfigurationChange, old: String, new: String
  ) throws {
    try expect(change, in: Self.ini, gives: Self.ini.replacing(old, with: new))
  }

  @Test(arguments: [
    ("3,,5", "3,"), ("3, ,5", "3, "), ("3 , ,, 5", "3 , ,"), ("3 , 5", "3"), ("3,5,", "3,"),
    (",3,5", ",3"),
  ])
  func `a reference of an INI list goes with one separator`(old: String, new: String) throws {
    let head = "[Event Rule 1]\nPair 1 Senders = \""
    try expect(.removeSender(Self.sender1), in: "\(head)\(old)\"", gives: "\(head)\(new)\"")
  }

  @Test(arguments: [xml, ini])
  func `two changes of one place are refused`(text: String) throws {
    let document = try #require(try ProfileRegistry.builtIn().read(Array(text.utf8)))
    #expect(throws: EditSet.Overlap.self) {
      try document.edits(for: [.setSender(Self.sender1, "8"), .removeSender(Self.sender1)])
    }
  }
}
