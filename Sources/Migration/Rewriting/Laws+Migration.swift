import NotificationCenter
import Profiles

extension Laws {
  /// The laws for a migration.
  init(
    document: any ExportDocument,
    plan: MigrationPlan,
    traits: ExportTraits,
    options: MigrationOptions
  ) {
    self.init(
      document: document,
      changes: plan.changes,
      isSettled: { configuration in
        MigrationPlan.changesNothing(in: configuration, traits: traits, options: options)
      },
      hasPlannedLists: { after in
        let numbers = document.renumbering(after: plan.changes)
        return Self.listsAgree(document.configuration, after, plan, numbers)
      }
    )
  }

  /// Compares each list as a set of accounts: an account is in a list afterwards exactly if it, or
  /// one that it stands for or beside now, was there before.
  private static func listsAgree(
    _ before: Configuration,
    _ after: Configuration,
    _ plan: MigrationPlan,
    _ numbers: [String: String]
  ) -> Bool {
    let (old, new) = (before.rules, after.rules)
    guard old.count == new.count, old.pairCount == new.pairCount else { return false }
    // Worked out anew: the plan may have been made for another configuration.
    let accounts = AccountNumbers(before.accounts)
    /// What stands for an account afterwards.
    let ids = numbers.isEmpty ? plan.newIDs : plan.newIDs.map { numbers[$0] ?? $0 }
    let afterwards = AccountNumbers(ids: ids)
    var expected: [String] = []
    for pair in 0..<old.pairCount {
      guard old.rule(ofPair: pair) == new.rule(ofPair: pair) else { return false }
      let (had, has) = (old.senders(ofPair: pair), new.senders(ofPair: pair))
      let sendsMail = old.sendsMail(pair)
      var isSame = had.count == has.count
      for (was, sender) in zip(had, has) where isSame {
        guard sendsMail, let account = accounts.number(ofSender: was, in: old) else {
          isSame = new.isSender(sender, was, of: old)
          continue
        }
        isSame =
          plan.stagedIDs[account] == nil && afterwards.isSender(sender, account, in: new)
      }
      if isSame { continue }
      guard sendsMail else { return false }
      expected.removeAll(keepingCapacity: true)
      for sender in had {
        guard let account = accounts.number(ofSender: sender, in: old) else {
          expected.append(old.text(ofSender: sender))
          continue
        }
        expected.append(ids[account])
        if plan.decisions[account].verdict == .stage, let native = plan.stagedIDs[account] {
          expected.append(numbers[native] ?? native)
        }
      }
      guard holds(has, of: new, expected) else { return false }
    }
    return true
  }

  /// Whether a list holds the expected texts and no others, each at least once.
  private static func holds(_ senders: Range<Int>, of rules: RuleList, _ expected: [String]) -> Bool
  {
    let few = 16
    guard senders.count <= few, expected.count <= few else {
      return Set(senders.map(rules.text(ofSender:))) == Set(expected)
    }
    // To look through a few is quicker than to make sets of them.
    return expected.allSatisfy { text in senders.contains { rules.isSender($0, text) } }
      && senders.allSatisfy { sender in expected.contains { rules.isSender(sender, $0) } }
  }
}
