import NotificationCenter
import Testing

@Suite struct MailAddressTests {
  @Test(arguments: ["a@b", "alerts@example.com", "\"o'hara\"@example.com", "警報@例え.jp", "-@-"])
  func `one @ between texts makes an address`(text: String) {
    #expect(MailAddress.isAddress(text))
  }

  @Test(arguments: [
    "", "@", "a@", "@b", "alerts", "a@b@c", "a@@b", "a b@c", "a@b c", " a@b", "a@b\n", "a@b\u{A0}",
    "a@\u{3000}b", "a\t@b",
  ])
  func `anything else is none`(text: String) {
    #expect(!MailAddress.isAddress(text))
    #expect(MailAddress.localPart(of: text) == nil)
  }

  @Test func `the local part stands before the @`() {
    #expect(MailAddress.localPart(of: "alerts@example.com") == "alerts")
  }
}
