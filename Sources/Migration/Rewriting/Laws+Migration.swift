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
    let ids = plan.newIDs.map { numbers[$0] ?? $0 }
    for pair in 0..<old.pairCount {
      guard old.rule(ofPair: pair) == new.rule(ofPair: pair) else { return false }
      let (had, has) = (old.senders(ofPair: pair), new.senders(ofPair: pair))
      var isSame = had.count == has.count
      for (was, sender) in zip(had, has) where isSame {
        guard old.sendsMail(pair), let account = accounts.number(ofSender: was, in: old) else {
          isSame = new.isSender(sender, was, of: old)
          continue
        }
        isSame = plan.stagedIDs[account] == nil && new.isSender(sender, ids[account])
      }
      if isSame { continue }
      guard old.sendsMail(pair) else { return false }
      var expected: Set<String> = []
      for sender in had {
        guard let account = accounts.number(ofSender: sender, in: old) else {
          expected.insert(old.text(ofSender: sender))
          continue
        }
        expected.insert(ids[account])
        if plan.decisions[account].verdict == .stage, let native = plan.stagedIDs[account] {
          expected.insert(numbers[native] ?? native)
        }
      }
      guard expected == Set(has.map(new.text(ofSender:))) else { return false }
    }
    return true
  }
}
