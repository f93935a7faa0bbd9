import NotificationCenter
import Testing

@Suite struct MailHostTests {
  @Test(arguments: [
    ("smtp.gmail.com", "smtp.gmail.com"),
    (" \t smtp.gmail.com\r\n", "smtp.gmail.com"),
    ("smtp.gmail.com:587", "smtp.gmail.com"),
    ("smtp.gmail.com.", "smtp.gmail.com"),
    ("SMTP.GMail.COM", "smtp.gmail.com"),
    (" SMTP.GMAIL.COM.:465 ", "smtp.gmail.com"),
    ("", ""),
    ("   ", ""),
    (".", ""),
    (":25", ""),
  ])
  func `the normal form trims, drops port and dot, and lowers case`(server: String, name: String) {
    #expect(MailHost(server).name == name)
  }

  @Test(arguments: [
    // White space is trimmed before the port is split off, and not again after it.
    ("smtp.gmail.com :587", "smtp.gmail.com "),
    // The dot is dropped after the port, so that one before a port goes and one behind it stays.
    ("smtp.gmail.com:587.", "smtp.gmail.com:587"),
    ("smtp.gmail.com..", "smtp.gmail.com."),
    ("smtp.gmail.com:", "smtp.gmail.com:"),
    ("smtp.gmail.com:smtp", "smtp.gmail.com:smtp"),
    ("smtp.gmail.com:1:2", "smtp.gmail.com:1"),
    ("smtp.gmail.com:５８７", "smtp.gmail.com:５８７"),
    // No-break spaces are no ASCII white space, and only ASCII letters have a case here.
    ("\u{A0}smtp.gmail.com", "\u{A0}smtp.gmail.com"),
    ("SMTP.GMÄIL.COM", "smtp.gmÄil.com"),
  ])
  func `each step is done once and in this order`(server: String, name: String) {
    #expect(MailHost(server).name == name)
  }

  @Test func `hosts are equal in the normal form`() {
    #expect(MailHost(" SMTP.gmail.com.:25") == MailHost("smtp.gmail.com"))
    #expect(MailHost("smtp.gmail.com") != MailHost("smtp.gmail.org"))
  }

  @Test(arguments: [
    "192.0.2.1", "192.0.2.1:587", "999.999.999.999", "[192.0.2.1]", "[2001:db8::1]",
    "[2001:DB8::1]:25", "2001:db8::1", "fe80::1%eth0",
  ])
  func `an address literal is no name`(server: String) {
    let host = MailHost(server)
    #expect(host.isAddressLiteral)
    #expect(host.isUnrecognisable)
    #expect(!host.isWellFormedName)
  }

  @Test(arguments: ["", " ", "smtps://smtp.gmail.com", "smtp.gmäil.com", "smtp。gmail.com"])
  func `empty, with a scheme or beyond ASCII is no host`(server: String) {
    let host = MailHost(server)
    #expect(!host.isAddressLiteral)
    #expect(host.isUnrecognisable)
    #expect(!host.isWellFormedName)
  }

  @Test(arguments: ["smtp.gmail.com", "localhost", "a-b.c_d.example", "3com.example", "mail1:25"])
  func `a name of labels is well-formed`(server: String) {
    let host = MailHost(server)
    #expect(host.isWellFormedName)
    #expect(!host.isUnrecognisable)
  }

  @Test(arguments: [
    "smtp..gmail.com", ".gmail.com", "-smtp.gmail.com", "smtp-.gmail.com", "smtp gmail.com",
    "smtp.gmail.com:smtp", "smtp/gmail.com", "1.2.3", "127.1", "0x7f000001", "smtp.example.1:25",
    "a23456789012345678901234567890123456789012345678901234567890abcd.example",
  ])
  func `an odd label makes a name malformed`(server: String) {
    #expect(!MailHost(server).isWellFormedName)
  }
}
