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
    /// Each account of each pair, once and in document order.
    var uses: [(account: Int32, pair: Int32)] = []
    uses.reserveCapacity(rules.senderCount)
    /// For each account, how many pairs name it, and the last one that does.
    var counts = [(pairs: Int, last: Int)](
      repeating: (0, -1), count: configuration.accounts.count)
    for pair in 0..<rules.pairCount {
      let sendsMail = rules.sendsMail(pair)
      for sender in rules.senders(ofPair: pair) {
        guard let account = accounts.number(ofSender: sender, in: rules) else {
          accountOfSender.append(-1)
          continue
        }
        accountOfSender.append(Int32(account))
        guard sendsMail, counts[account].last != pair else { continue }
        counts[account] = (counts[account].pairs + 1, pair)
        uses.append((Int32(account), Int32(pair)))
      }
    }
    self.accountOfSender = accountOfSender
    /// Where the next pair of each account goes.
    var ends: [Int] = []
    ends.reserveCapacity(counts.count)
    var end = 0
    for index in counts.indices {
      ends.append(end)
      end += counts[index].pairs
    }
    var users = [Int32](repeating: 0, count: end)
    for use in uses {
      let account = Int(use.account)
      users[ends[account]] = use.pair
      ends[account] += 1
    }
    self.users = users
    userEnds = ends
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
