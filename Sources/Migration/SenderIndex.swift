import NotificationCenter

/// Which pairs name which account as a sender.
struct SenderIndex {
  /// A pair of a rule, as indices.
  struct Use: Hashable {
    let rule: Int
    let pair: Int
  }

  /// The accounts by their ids.
  let accounts: AccountNumbers
  private var usesOfAccount: [[Use]]

  init(_ configuration: Configuration) {
    accounts = AccountNumbers(configuration.accounts)
    usesOfAccount = Array(repeating: [], count: configuration.accounts.count)
    for (ruleIndex, rule) in configuration.rules.enumerated() {
      for (pairIndex, pair) in rule.pairs.enumerated() where pair.sendsMail {
        let use = Use(rule: ruleIndex, pair: pairIndex)
        for sender in pair.senders {
          guard let account = accounts.number(of: sender), usesOfAccount[account].last != use else {
            continue
          }
          usesOfAccount[account].append(use)
        }
      }
    }
  }

  /// The pairs that name an account, in document order.
  func uses(ofAccount account: Int) -> [Use] {
    usesOfAccount[account]
  }

  /// The rules that name an account, each once.
  func rules(usingAccount account: Int) -> [Int] {
    usesOfAccount[account].reduce(into: []) { rules, use in
      if rules.last != use.rule { rules.append(use.rule) }
    }
  }
}
