import NotificationCenter
import Testing

@Suite struct PairTests {
  @Test(arguments: [
    ("email", ["1"], true), ("EMail", [], true), ("email", [], true), ("", ["1"], true),
    ("", [], false), ("sms", ["1"], false), ("push", [], false), ("e-mail", ["1"], false),
  ])
  func `email pairs send mail, and nameless ones that have senders`(
    method: String, senders: [String], sendsMail: Bool
  ) {
    #expect(Pair(number: 1, method: method, senders: senders).sendsMail == sendsMail)
  }
}
