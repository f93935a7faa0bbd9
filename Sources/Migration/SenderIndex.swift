import NotificationCenter

/// Which account each sender of a configuration is, and which pairs name which account.
///
/// It is worked out once for all that ask: the plan, the laws and the report.
struct SenderIndex: Equatable, Sendable {
  /// For each sender, by its number in the list of rules, the account that it names, or -1.
  private let accountOfSender: [Int32]
  /// The pairs that name each account, account after account, each once and in document order.
  private let users: [Int32]
  /// For each account, where its pairs end in ``users``.
  private let userEnds: [Int]

  init(_ configuration: Configuration) {
    let rules = configuration.rules
    let accounts = AccountNumbers(configuration.accounts)
    var accountOfSender: [Int32] = []
    accountOfSender.reserveCapacity(rules.senderCount)
    for sender in 0..<rules.senderCount {
      accountOfSender.append(Int32(accounts.number(ofSender: sender, in: rules) ?? -1))
    }
    self.accountOfSender = accountOfSender
    var counts = [Int](repeating: 0, count: configuration.accounts.count)
    Self.forEachUse(of: accountOfSender, in: rules, accounts: counts.count) { account, _ in
      counts[account] += 1
    }
    var ends: [Int] = []
    ends.reserveCapacity(counts.count)
    var end = 0
    for index in counts.indices {
      let count = counts[index]
      // From now on, where the next pair of the account goes.
      counts[index] = end
      end += count
      ends.append(end)
    }
    var users = [Int32](repeating: 0, count: end)
    Self.forEachUse(of: accountOfSender, in: rules, accounts: counts.count) { account, pair in
      users[counts[account]] = Int32(pair)
      counts[account] += 1
    }
    self.users = users
    userEnds = ends
  }

  /// Visits each account of each pair once.
  private static func forEachUse(
    of accountOfSender: [Int32],
    in rules: RuleList,
    accounts count: Int,
    _ body: (_ account: Int, _ pair: Int) -> Void
  ) {
    var last = [Int](repeating: -1, count: count)
    for pair in 0..<rules.pairCount where rules.sendsMail(pair) {
      for sender in rules.senders(ofPair: pair) {
        let account = Int(accountOfSender[sender])
        guard account >= 0, last[account] != pair else { continue }
        last[account] = pair
        body(account, pair)
      }
    }
  }

  /// The account that a sender names; nil where it is dangling.
  func account(ofSender sender: Int) -> Int? {
    let account = Int(accountOfSender[sender])
    return account < 0 ? nil : account
  }

  /// Whether each sender of a list names an account, and none that an earlier one names; false where
  /// that takes longer to say.
  func areDifferentAccounts(_ list: Range<Int>) -> Bool {
    guard list.count <= Self.few else { return false }
    for sender in list {
      let account = accountOfSender[sender]
      if account < 0 { return false }
      for earlier in list.lowerBound..<sender where accountOfSender[earlier] == account {
        return false
      }
    }
    return true
  }

  private static let few = 16

  /// The pairs that name an account, by their numbers in the list of rules, in document order.
  func pairs(usingAccount account: Int) -> ArraySlice<Int32> {
    users[(account == 0 ? 0 : userEnds[account - 1])..<userEnds[account]]
  }

  /// Whether no pair names an account.
  func isUnused(_ account: Int) -> Bool {
    userEnds[account] == (account == 0 ? 0 : userEnds[account - 1])
  }

  /// The rules that name an account, each once.
  func rules(usingAccount account: Int, in list: RuleList) -> [Int] {
    let pairs = pairs(usingAccount: account)
    var rules: [Int] = []
    rules.reserveCapacity(pairs.count)
    for pair in pairs {
      let rule = list.rule(ofPair: Int(pair))
      if rules.last != rule { rules.append(rule) }
    }
    return rules
  }
}
