import ConfigText
import Migration
import NotificationCenter
import Profiles

/// Takes a document the whole way to verified bytes, with and without the options that let more
/// accounts be migrated, and reports on it.
enum Migrating {
  private static let migrators: [Migrator] = {
    do {
      let registry = try ProfileRegistry.builtIn()
      var bold = MigrationOptions()
      try bold.accept(.alias)
      try bold.accept(.noOAuth)
      try bold.addHost("mail.example.com", for: .gmail)
      return [MigrationOptions(), bold].map { Migrator(registry: registry, options: $0) }
    } catch {
      fatalError("the built-in profiles cannot be read: \(error)")
    }
  }()

  static func check(_ bytes: [UInt8]) {
    for migrator in migrators { check(bytes, migrator) }
  }

  private static func check(_ bytes: [UInt8], _ migrator: Migrator) {
    switch migrator.migrate(bytes) {
    case .skipped:
      return
    case .refused(let refusal):
      expect(!refusal.code.hasPrefix("law-"), refusal.message)
      expectSound(refusal, for: bytes)
    case .planned(let planned):
      expect(planned.document.source.original == bytes, "the original is kept")
      expect((planned.rewritten == nil) == planned.plan.changes.isEmpty, "no edits, no change")
      checkReport(planned)
      if let rewritten = planned.rewritten { checkSettled(rewritten, migrator) }
    }
  }

  private static func checkSettled(_ rewritten: [UInt8], _ migrator: Migrator) {
    guard case .planned(let again) = migrator.migrate(rewritten) else {
      fatalError("broken: a rewritten document is read again")
    }
    expect(again.rewritten == nil, "planned again, there is nothing to do")
  }

  private static func checkReport(_ planned: PlannedDocument) {
    let text = planned.document.source.text
    let report = FileReport(path: "input", planned, withDiff: true)
    expect(report.accounts.count == planned.configuration.accounts.count, "all are reported")
    expect((report.diff ?? []).isEmpty == (planned.rewritten == nil), "a change has a diff")
    let lineCount = LineTable(text).lineCount
    for finding in report.findings {
      expect(
        1...lineCount ~= finding.place.line && finding.place.column >= 1,
        "\(finding.code) points into the document"
      )
    }
    var end = 0
    for range in planned.document.redactions() {
      expect(range.lowerBound >= end && range.upperBound <= text.count, "redactions are in order")
      end = range.upperBound
    }
  }
}
