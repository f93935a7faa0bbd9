import NotificationCenter
import Testing

@testable import Migration

@Suite struct MailboxOwnersTests {
  /// Up to sixteen are looked through, and more are hashed.
  @Test(arguments: [0, 1, 16, 17, 40])
  func `every mailbox has the owner that was noted`(count: Int) {
    var owners = MailboxOwners()
    func mailbox(_ number: Int) -> NativeMailbox {
      NativeMailbox("A\(number)@example.com", of: number % 2 == 0 ? .gmail : .outlook)
    }
    for number in 0..<count {
      #expect(owners[mailbox(number)] == nil)
      owners.add(number * 3, of: mailbox(number))
    }
    for number in 0..<count { #expect(owners[mailbox(number)] == number * 3) }
    #expect(owners[NativeMailbox("a0@example.com", of: .outlook)] == nil)
    if count > 0 { #expect(owners[NativeMailbox("a0@EXAMPLE.com", of: .gmail)] == 0) }
  }
}
