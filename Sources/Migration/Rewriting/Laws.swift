import ConfigText
import NotificationCenter
import Profiles

/// The laws that hold for every rewrite. The program checks them itself, on the very bytes that it
/// is about to write.
struct Laws {
  let document: any ExportDocument
  let plan: MigrationPlan
  let traits: ExportTraits
  let options: MigrationOptions

  /// - Parameters:
  ///   - rewritten: the file's bytes after the edits.
  ///   - edits: edits of the file's original bytes.
  ///   - read: reads a document the way the original was read.
  /// - Throws: the first law that does not hold.
  func check(
    _ rewritten: [UInt8],
    edits: EditSet,
    read: ([UInt8]) -> (any ExportDocument)?
  ) throws(LawViolation) {
    let original = document.source.original
    if plan.changes.isEmpty || edits.isEmpty {
      guard plan.changes.isEmpty, edits.isEmpty, rewritten == original else {
        throw .noEditsNoChange
      }
      return
    }
    guard edits.explains(before: original, after: rewritten) else { throw .onlyPlannedBytes }
    guard let again = read(rewritten), again.profile.name == document.profile.name,
      again.configuration == document.configuration(after: plan.changes)
    else { throw .readsAsPlanned }
    guard isSettled(again.configuration) else { throw .settled }
    guard senderListsAgree(with: again.configuration) else { throw .senderListsAsPlanned }
  }

  /// Whether a plan for the configuration changes nothing.
  func isSettled(_ configuration: Configuration) -> Bool {
    (try? MigrationPlan(for: configuration, traits: traits, options: options))?.changes.isEmpty
      ?? false
  }

  /// Compares each list as a set of accounts, without looking at the changes: an account is in a
  /// list afterwards exactly if it, or one that it stands for now, was there before.
  private func senderListsAgree(with after: Configuration) -> Bool {
    let before = document.configuration
    let newIDs = Dictionary(
      zip(before.accounts.map(\.id), plan.newIDs),
      uniquingKeysWith: { first, _ in first }
    )
    let numbers = document.renumbering(after: plan.changes)
    guard before.rules.count == after.rules.count else { return false }
    return zip(before.rules, after.rules).allSatisfy { old, new in
      old.pairs.count == new.pairs.count
        && zip(old.pairs, new.pairs).allSatisfy { old, new in
          let expected =
            old.sendsMail
            ? old.senders.map { sender in
              let new = newIDs[sender] ?? sender
              return numbers[new] ?? new
            } : old.senders
          return Set(expected) == Set(new.senders)
        }
    }
  }
}
