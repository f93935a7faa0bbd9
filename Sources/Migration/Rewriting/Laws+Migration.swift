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
        (try? MigrationPlan(for: configuration, traits: traits, options: options))?.changes
          .isEmpty ?? false
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
    let accounts = AccountNumbers(before.accounts)
    /// What stands for a sender afterwards, and what beside it.
    func expected(_ sender: String) -> (id: String, native: String?) {
      guard let index = accounts.number(of: sender) else { return (sender, nil) }
      let isStaged = plan.decisions[index].verdict == .stage
      return (plan.newIDs[index], isStaged ? plan.stagedIDs[index] : nil)
    }
    var expectedList = TextSet()
    guard before.rules.count == after.rules.count else { return false }
    for (old, new) in zip(before.rules, after.rules) {
      guard old.pairs.count == new.pairs.count else { return false }
      for (old, new) in zip(old.pairs, new.pairs) {
        guard old.sendsMail else {
          guard old.senders == new.senders else { return false }
          continue
        }
        let list = TextSet(new.senders)
        expectedList.removeAll()
        for sender in old.senders {
          let (id, native) = expected(sender)
          expectedList.insert(numbers[id] ?? id)
          if let native { expectedList.insert(numbers[native] ?? native) }
        }
        guard expectedList.allSatisfy(list.contains) else { return false }
        guard new.senders.allSatisfy(expectedList.contains) else { return false }
      }
    }
    return true
  }
}
