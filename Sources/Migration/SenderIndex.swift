import NotificationCenter

/// Which pairs name which account as a sender.
struct SenderIndex {
  /// A pair of a rule, as indices.
  struct Use: Hashable {
    let rule: Int
    let pair: Int
  }

  private var usesByID: [String: [Use]] = [:]

  init(_ configuration: Configuration) {
    for (ruleIndex, rule) in configuration.rules.enumerated() {
      for (pairIndex, pair) in rule.pairs.enumerated() where pair.sendsMail {
        let use = Use(rule: ruleIndex, pair: pairIndex)
        for sender in pair.senders where usesByID[sender]?.last != use {
          usesByID[sender, default: []].append(use)
        }
      }
    }
  }

  /// The pairs that name an account, in document order.
  func uses(of id: String) -> [Use] {
    usesByID[id] ?? []
  }

  /// The rules that name an account, each once.
  func rules(using id: String) -> [Int] {
    uses(of: id).reduce(into: []) { rules, use in
      if rules.last != use.rule { rules.append(use.rule) }
    }
  }
}
