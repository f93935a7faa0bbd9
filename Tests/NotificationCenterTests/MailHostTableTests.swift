import NotificationCenter
import Testing

@Suite struct MailHostTableTests {
  private static let known: [(String, MailHostClass)] = [
    ("smtp.gmail.com", .candidate(.gmail)),
    ("smtp.office365.com", .candidate(.outlook)),
    ("smtp-mail.outlook.com", .candidate(.outlook)),
    ("smtp-relay.gmail.com", .relay),
    ("example-com.mail.protection.outlook.com", .relay),
    ("a.b.mail.protection.outlook.com", .relay),
    ("smtp.google.com", .mailExchanger),
    ("aspmx.l.google.com", .mailExchanger),
    ("alt1.aspmx.l.google.com", .mailExchanger),
    ("alt2.aspmx.l.google.com", .mailExchanger),
    ("alt3.aspmx.l.google.com", .mailExchanger),
    ("alt4.aspmx.l.google.com", .mailExchanger),
    ("gmail-smtp-in.l.google.com", .mailExchanger),
    ("smtp.office365.us", .nationalCloud),
    ("outlook-dod.office365.us", .nationalCloud),
    ("smtp.partner.outlook.cn", .nationalCloud),
    ("smtp.googlemail.com", .knownAlias(.gmail)),
    ("smtp.live.com", .knownAlias(.outlook)),
    ("smtp.outlook.com", .knownAlias(.outlook)),
    ("smtp.hotmail.com", .knownAlias(.outlook)),
    ("outlook.office365.com", .knownAlias(.outlook)),
    ("smtp-legacy.office365.com", .knownAlias(.outlook)),
    ("smtp.mail.yahoo.com", .yahoo),
  ]

  @Test(arguments: known)
  func `every host of the table is known`(server: String, kind: MailHostClass) {
    #expect(MailHostTable.classify(MailHost(server)) == kind)
  }

  @Test(arguments: known)
  func `every host is known in another spelling`(server: String, kind: MailHostClass) {
    #expect(MailHostTable.classify(MailHost("\t\(server.uppercased()).:587 ")) == kind)
  }

  @Test(arguments: [
    "notsmtp.gmail.com", "smtp.gmail.com.example.net", "gmail.com", "smtp.gmail.co",
    "alt5.aspmx.l.google.com", "alt0.aspmx.l.google.com", "smtp-mail.outlook.com.",
    "mail.protection.outlook.com", "xmail.protection.outlook.com",
    "smtp.gmail.com:smtp", "mail.example.com",
  ])
  func `the whole name has to be equal`(name: String) {
    // The dot is doubled so that one is left in the normal form.
    #expect(MailHostTable.classify(MailHost(name + (name.hasSuffix(".") ? "." : ""))) == .other)
  }

  @Test(arguments: ["", "https://smtp.gmail.com", "192.0.2.1", "[::1]:25", "smtp.gmaiI.cöm"])
  func `what is no name is unrecognised`(server: String) {
    #expect(MailHostTable.classify(MailHost(server)) == .unrecognised)
  }
}
