import ConfigText
import Migration
import NotificationCenter
import Profiles
import Testing

/// Checks the laws from outside, on what the pipeline hands out.
struct LawCheck {
  let migrator: Migrator
  var companion: (String) -> [UInt8]? = { _ in nil }

  /// Migrates a document and expects every law to hold for what comes of it.
  ///
  /// - Parameter label: what failures call the document.
  @discardableResult func expectLaws(
    for bytes: [UInt8], _ label: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Migrator.Outcome {
    let outcome = migrator.migrate(bytes, companion: companion)
    switch outcome {
    case .skipped:
      break
    case .refused(let refusal):
      #expect(
        !refusal.code.hasPrefix("law-"), "\(label): \(refusal.message)",
        sourceLocation: sourceLocation)
      #expect(!refusal.code.isEmpty && !refusal.message.isEmpty, "\(label)")
    case .planned(let planned):
      let broken = try brokenLaws(planned, bytes)
      #expect(broken == [], "\(label)", sourceLocation: sourceLocation)
    }
    return outcome
  }

  private func brokenLaws(_ planned: PlannedDocument, _ bytes: [UInt8]) throws -> [String] {
    guard let rewritten = planned.rewritten else {
      let isSettled =
        planned.plan.changes.isEmpty && planned.edits.isEmpty && planned.plan.relinks.isEmpty
      return isSettled ? [] : ["1: a plan, but no change"]
    }
    var broken: [String] = []
    if planned.plan.changes.isEmpty || rewritten == bytes { broken.append("1: no plan") }
    if try !differsOnlyInEdits(planned, bytes, rewritten) { broken.append("2: other bytes change") }
    guard case .planned(let again) = migrator.migrate(rewritten, companion: companion) else {
      return broken + ["3: it cannot be read again"]
    }
    // In the encoding that the original was found to have: what was not UTF-8 may have gone.
    let reread = try migrator.registry.read(
      rewritten,
      rewrittenFrom: planned.document,
      companion: companion
    )
    if reread?.configuration != planned.document.configuration(after: planned.plan.changes)
      || again.document.profile.name != planned.document.profile.name
    {
      broken.append("3: it reads as something else")
    }
    // Read as if there had been no original.
    if again.document.source.encoding == planned.document.source.encoding,
      again.document.configuration != reread?.configuration
    {
      broken.append("3: read afresh it is something else")
    }
    let edits = try planned.document.source.originalEdits(for: planned.edits)
    let quick = try migrator.registry.read(
      rewritten,
      rewrittenFrom: planned.document,
      by: edits,
      companion: companion
    )
    if quick?.configuration != reread?.configuration {
      broken.append("3: read by its edits it is something else")
    }
    // What made an INI file no UTF-8 may have gone with a record.
    let encoding = planned.document.source.encoding
    if again.document.source.encoding != encoding, encoding != "unknown-8bit" {
      broken.append("3: it is in another encoding")
    }
    if again.rewritten != nil { broken.append("4: a second run changes it") }
    if !hasPlannedSenders(planned, again.configuration) { broken.append("5: sender lists differ") }
    return broken
  }

  /// Walks the edits from the last to the first and undoes them.
  private func differsOnlyInEdits(
    _ planned: PlannedDocument, _ bytes: [UInt8], _ rewritten: [UInt8]
  ) throws -> Bool {
    let edits = try planned.document.source.originalEdits(for: planned.edits).edits
    var undone = rewritten
    var shift = edits.reduce(0) { $0 + $1.replacement.count - $1.range.count }
    guard rewritten.count - bytes.count == shift else { return false }
    for edit in edits.reversed() {
      shift -= edit.replacement.count - edit.range.count
      let start = edit.range.lowerBound + shift
      let range = start..<start + edit.replacement.count
      guard Array(undone[range]) == edit.replacement else { return false }
      undone.replaceSubrange(range, with: bytes[edit.range])
    }
    return undone == bytes
  }

  /// Each list names the accounts that it named before, under the ids that they have now, and the
  /// native accounts of those that are staged.
  private func hasPlannedSenders(_ planned: PlannedDocument, _ after: Configuration) -> Bool {
    let before = planned.configuration
    let numbers = planned.document.renumbering(after: planned.plan.changes)
    let newIDs = zip(before.accounts.map(\.id), planned.plan.newIDs.map { numbers[$0] ?? $0 })
    let stagedIDs = zip(before.accounts.map(\.id), planned.plan.stagedIDs)
    func lists(_ configuration: Configuration, renamed: Bool) -> [Set<String>] {
      configuration.rules.flatMap(\.pairs).map { pair in
        guard renamed, pair.sendsMail else { return Set(pair.senders) }
        let renumbered = pair.senders.map { sender in
          newIDs.first { $0.0 == sender }?.1 ?? sender
        }
        let added = pair.senders.compactMap { sender in
          stagedIDs.first { $0.0 == sender }?.1.map { numbers[$0] ?? $0 }
        }
        return Set(renumbered + added)
      }
    }
    return lists(before, renamed: true) == lists(after, renamed: false)
  }
}
