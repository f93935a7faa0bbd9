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
    var newIDs: [String: [String]] = [:]
    for (index, account) in before.accounts.enumerated() where newIDs[account.id] == nil {
      newIDs[account.id] = [plan.newIDs[index]]
      if plan.decisions[index].verdict == .stage, let native = plan.stagedIDs[index] {
        newIDs[account.id]?.append(native)
      }
    }
    guard before.rules.count == after.rules.count else { return false }
    return zip(before.rules, after.rules).allSatisfy { old, new in
      old.pairs.count == new.pairs.count
        && zip(old.pairs, new.pairs).allSatisfy { old, new in
          let expected =
            old.sendsMail
            ? old.senders.flatMap { sender in
              (newIDs[sender] ?? [sender]).map { numbers[$0] ?? $0 }
            } : old.senders
          return Set(expected) == Set(new.senders)
        }
    }
  }
}
