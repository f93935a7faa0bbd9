import NotificationCenter
import Testing

@Suite struct NativeMailboxTests {
  @Test func asciiCaseMakesNoDifference() {
    #expect(
      NativeMailbox("Alerts@EXAMPLE.com", of: .gmail)
        == NativeMailbox("alerts@example.COM", of: .gmail)
    )
  }

  @Test func theProviderMakesADifference() {
    #expect(NativeMailbox("a@b", of: .gmail) != NativeMailbox("a@b", of: .outlook))
  }

  @Test(arguments: [("Ä@b", "ä@b"), ("\u{E9}@b", "e\u{301}@b"), ("a@b", "a@b ")])
  func anyOtherDifferenceCounts(_ first: String, _ second: String) {
    #expect(NativeMailbox(first, of: .gmail) != NativeMailbox(second, of: .gmail))
  }
}
