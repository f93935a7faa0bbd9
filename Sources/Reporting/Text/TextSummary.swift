import Migration

/// The counts of a run in a few sentences.
struct TextSummary {
  private let summary: Summary
  private let mode: ReportMode
  private let translation: Translation

  init(_ summary: Summary, mode: ReportMode, _ translation: Translation) {
    self.summary = summary
    self.mode = mode
    self.translation = translation
  }

  var lines: [String] {
    guard mode != .undo else { return [undoLine] }
    var lines = [
      translation.text(
        mode == .plan ? .summaryOfPlan : .summaryOfApply,
        [
          "files": translation.count(summary.files, .file), "changed": String(summary.changed),
          "unchanged": String(summary.unchanged), "refused": String(summary.refused),
          "failed": String(summary.failed), "skipped": String(summary.skipped),
        ]
      ),
      translation.text(
        .summaryOfAccounts,
        [
          "accounts": translation.count(summary.accounts, .account),
          "migrated": String(summary.migrated), "merged": String(summary.merged),
          "review": String(summary.review), "kept": String(summary.kept),
          "relinked": translation.count(summary.relinked, .sender),
          "actions": String(summary.actions),
        ]
      ),
    ]
    if summary.staged > 0 {
      lines.append(
        translation.text(
          .summaryOfStaged,
          ["accounts": translation.count(summary.staged, .account)]
        )
      )
    }
    if summary.working > 0 {
      lines.append(
        translation.text(
          .summaryOfWorking,
          ["accounts": translation.count(summary.working, .account)]
        )
      )
    }
    return lines
  }

  private var undoLine: String {
    translation.text(
      .summaryOfUndo,
      [
        "files": translation.count(summary.changed, .file),
        "unchanged": String(summary.unchanged), "refused": String(summary.refused),
        "failed": String(summary.failed),
      ]
    )
  }
}
