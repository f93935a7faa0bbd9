import Migration
import NotificationCenter
import Testing

@Suite struct MigrationOptionsTests {
  private var options = MigrationOptions()

  @Test(arguments: [ReviewReason.reportOnly, .noMailbox])
  mutating func `a reason that no answer settles cannot be accepted`(_ reason: ReviewReason) {
    #expect(throws: OptionError.cannotBeAccepted(reason)) { try options.accept(reason) }
    #expect(options.accepted.isEmpty)
  }

  @Test(arguments: ReviewReason.allCases.filter(\.canBeAccepted))
  mutating func `other reasons can be accepted`(_ reason: ReviewReason) throws {
    try options.accept(reason)
    #expect(options.accepted == [reason])
  }

  @Test(arguments: [
    "smtp-relay.gmail.com", "example-com.mail.protection.outlook.com", "aspmx.l.google.com",
    "SMTP.Office365.US.:587",
  ])
  mutating func `a relay a mail exchanger or a national cloud is denied`(_ host: String) {
    #expect(throws: OptionError.deniedHost(host)) { try options.addHost(host, for: .outlook) }
  }

  @Test(arguments: [
    "", "192.0.2.1", "192.0.2.1:25", "[2001:db8::1]", "::1", "smtp://example.com", "a..b",
    "-a.example", "a-.example", "münchen.example", "smtp example", "smtp.example.com:port",
    "127.1", "0x7f000001",
  ])
  mutating func `an address or a malformed name is denied`(_ host: String) {
    #expect(throws: OptionError.malformedHost(host)) { try options.addHost(host, for: .gmail) }
  }

  @Test mutating func `a host of QNAP's table keeps its provider`() throws {
    #expect(throws: OptionError.contradictoryHost("smtp.gmail.com", .gmail)) {
      try options.addHost("smtp.gmail.com", for: .outlook)
    }
    try options.addHost("smtp.gmail.com", for: .gmail)
    #expect(options.provider(for: MailHost("smtp.gmail.com")) == .gmail)
  }

  @Test mutating func `a host has one provider`() throws {
    try options.addHost("mail.example.net", for: .gmail)
    #expect(throws: OptionError.contradictoryHost("MAIL.example.net.", .gmail)) {
      try options.addHost("MAIL.example.net.", for: .outlook)
    }
  }

  @Test mutating func `hosts compare in their normal form`() throws {
    try options.addHost(" SMTP.Live.com.:587 ", for: .outlook)
    #expect(options.provider(for: MailHost("smtp.live.COM:25")) == .outlook)
    #expect(options.provider(for: MailHost("live.com")) == nil)
  }
}
