import NotificationCenter
import Profiles

extension Laws {
  /// The laws for a repair.
  ///
  /// - Parameter again: plans the repair of a configuration anew.
  init(
    document: any ExportDocument,
    _ plan: MigrationPlan,
    _ repair: RepairPlan?,
    again: @escaping (Configuration) -> RepairPlan?
  ) {
    self.init(
      document: document,
      changes: plan.changes,
      isSettled: { configuration in
        let left = again(configuration)?.relinks ?? []
        return left.allSatisfy { relink in
          let list = RepairPlan.List(rule: relink.path.rule, pair: relink.path.pair)
          return repair?.lackingPlace.contains(list) ?? false
        }
      },
      hasPlannedLists: { after in
        Self.onlyGain(document.configuration.rules, after.rules, repair?.expected ?? [:])
      }
    )
  }

  /// Whether every list still has all references in their order, and besides them only accounts
  /// that it has to name.
  private static func onlyGain(
    _ before: [Rule],
    _ after: [Rule],
    _ expected: [RepairPlan.List: Set<String>]
  ) -> Bool {
    guard before.count == after.count else { return false }
    return before.indices.allSatisfy { rule in
      let (old, new) = (before[rule].pairs, after[rule].pairs)
      return old.count == new.count
        && old.indices.allSatisfy { pair in
          let list = RepairPlan.List(rule: rule, pair: pair)
          return Set(new[pair].senders) == expected[list] ?? Set(old[pair].senders)
            && isSubsequence(old[pair].senders, of: new[pair].senders)
        }
    }
  }

  private static func isSubsequence(_ few: [String], of many: [String]) -> Bool {
    var rest = few[...]
    for text in many where text == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
