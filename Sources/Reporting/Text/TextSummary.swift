import Migration

/// The counts of a run in two sentences.
struct TextSummary {
  private let summary: Summary
  private let mode: ReportMode

  init(_ summary: Summary, mode: ReportMode) {
    self.summary = summary
    self.mode = mode
  }

  var lines: [String] {
    let changed = mode == .plan ? "would change" : "changed"
    var lines = [
      "\(TextReporter.count(summary.files, "file")): \(summary.changed) \(changed), "
        + "\(summary.unchanged) unchanged, \(summary.refused) refused, \(summary.failed) failed, "
        + "\(summary.skipped) skipped",
      "\(TextReporter.count(summary.accounts, "account")): \(summary.migrated) to migrate, "
        + "\(summary.merged) to merge, \(summary.review) to review, \(summary.kept) kept; "
        + "\(TextReporter.count(summary.relinked, "sender")) re-linked; "
        + "\(summary.actions) with something left to do",
    ]
    if summary.working > 0 {
      lines.append(
        "\(TextReporter.count(summary.working, "account")) that can send today will not until "
          + "somebody signs in (--expired-only leaves them alone)"
      )
    }
    return lines
  }
}
