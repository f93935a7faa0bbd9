import NotificationCenter

/// The first account of a provider that has a mailbox, or will have it.
struct MailboxOwners {
  /// A few are looked through, since that is quicker than to hash them.
  private var few: [(mailbox: NativeMailbox, account: Int)] = []
  private var many: [NativeMailbox: Int] = [:]

  private static let most = 16

  /// The account that owns a mailbox; nil where there is none.
  subscript(mailbox: NativeMailbox) -> Int? {
    many.isEmpty ? few.first { $0.mailbox == mailbox }?.account : many[mailbox]
  }

  /// Notes the owner of a mailbox that has none.
  mutating func add(_ account: Int, of mailbox: NativeMailbox) {
    if many.isEmpty, few.count < Self.most {
      few.append((mailbox, account))
      return
    }
    for (mailbox, account) in few { many[mailbox] = account }
    few = []
    many[mailbox] = account
  }
}
