import ConfigText
import NotificationCenter
import Profiles
import Testing

@Suite struct ProfileDetectionTests {
  private func profile(of text: String, with own: [Profile] = []) throws -> String? {
    let registry = ProfileRegistry(own + (try ProfileRegistry.builtIn().profiles))
    return try registry.read(Array(text.utf8))?.profile.name
  }

  @Test(arguments: [
    ("<QDocRoot><func><name>notification_center</name></func></QDocRoot>", "qts-xml"),
    (
      "<QDocRoot><func/><func><name>x</name></func><func>"
        + "<name> <![CDATA[notification_center]]></name></func></QDocRoot>", "qts-xml"
    ),
    ("[SMTP Service 3]\nProvider = Gmail", "qts-ini"), ("[event rule 1]", "qts-ini"),
    ("[Alert Rule 12]\n", "qts-ini"), ("mailhub=a", "qts-ssmtp"), ("MailHub = ", "qts-ssmtp"),
    ("# x\nroot=a\nmailhub=b\n", "qts-ssmtp"),
  ])
  func `a document is known by what it holds`(text: String, name: String) throws {
    #expect(try profile(of: text) == name)
  }

  @Test(arguments: [
    "", " ", "<QDocRoot/>", "<QDocRoot><name>notification_center</name></QDocRoot>",
    "<QDocRoot><func><name>Notification_Center</name></func></QDocRoot>",
    "<root><QDocRoot><func><name>notification_center</name></func></QDocRoot></root>",
    "<qdocroot><func><name>notification_center</name></func></qdocroot>",
    "[SMTP Service]\n", "[SMTP Service x]\nServer = y", "[Other Rule 1]", "SMTP Service 3",
    "; [SMTP Service 3]", "[a]\nmailhub=b", "mailhub=b\n[a]", "mailhub", "; mailhub=b",
  ])
  func `a document that none detects is skipped`(text: String) throws {
    #expect(try profile(of: text) == nil)
  }

  @Test func `a profile of a user's own comes first`() throws {
    var lines = ProfileText.ini
    lines[3] = "  sections: [\"SMTP Service {number}\"]"
    let own = try Profile(yaml: ProfileText.text(lines), path: "shop.yaml")
    #expect(try profile(of: "[SMTP Service 3]\n", with: [own]) == "shop")
    #expect(try profile(of: "[Event Rule 3]\n", with: [own]) == "qts-ini")
  }
}
