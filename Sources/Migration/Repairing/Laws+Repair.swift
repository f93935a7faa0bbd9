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
          let list = relink.path.list
          return repair?.lackingPlace.contains(list) ?? false
        }
      },
      hasPlannedLists: { after in
        Self.onlyGain(
          Array(document.configuration.rules), Array(after.rules), repair?.expected ?? [:])
      }
    )
  }

  /// Whether every list still has all references in their order, and besides them only accounts
  /// that it has to name.
  private static func onlyGain(
    _ before: [Rule],
    _ after: [Rule],
    _ expected: [PairPath: Set<String>]
  ) -> Bool {
    guard before.count == after.count else { return false }
    return before.indices.allSatisfy { rule in
      let (old, new) = (before[rule].pairs, after[rule].pairs)
      return old.count == new.count
        && old.indices.allSatisfy { pair in
          guard let named = expected[PairPath(rule: rule, pair: pair)] else {
            return new[pair].senders == old[pair].senders
          }
          // One that says nothing may have got something to say.
          let (few, many) = (
            old[pair].senders.filter { !$0.isEmpty }, new[pair].senders.filter { !$0.isEmpty }
          )
          return Set(many) == named && isSubsequence(few, of: many)
        }
    }
  }

  private static func isSubsequence(_ few: [String], of many: [String]) -> Bool {
    var rest = few[...]
    for text in many where text == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
