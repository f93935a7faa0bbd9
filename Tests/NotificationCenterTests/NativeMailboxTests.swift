import NotificationCenter
import Testing

@Suite struct NativeMailboxTests {
  @Test func `ASCII case makes no difference`() {
    #expect(
      NativeMailbox("Alerts@EXAMPLE.com", of: .gmail)
        == NativeMailbox("alerts@example.COM", of: .gmail)
    )
  }

  @Test func `the provider makes a difference`() {
    #expect(NativeMailbox("a@b", of: .gmail) != NativeMailbox("a@b", of: .outlook))
  }

  @Test(arguments: [("Ä@b", "ä@b"), ("\u{E9}@b", "e\u{301}@b"), ("a@b", "a@b ")])
  func `any other difference counts`(_ first: String, _ second: String) {
    #expect(NativeMailbox(first, of: .gmail) != NativeMailbox(second, of: .gmail))
  }
}
