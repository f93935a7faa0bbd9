import Migration
import Reporting

/// Makes the entries of a file for several reports, on whatever thread the file was planned.
struct ReportRenderer: Sendable {
  /// A report; nil for one whose entries are made in order.
  struct Target: Sendable {
    let reporter: any Reporter
    let showsDiff: Bool
  }

  let targets: [Target?]

  /// What each report says of a file; empty for those whose entries are made in order.
  func entries(for file: FileReport) -> [[UInt8]] {
    targets.map { target in
      guard let target else { return [] }
      if target.showsDiff || file.diff == nil { return target.reporter.entry(for: file) }
      return target.reporter.entry(for: file.withoutDiff)
    }
  }
}

extension FileReport {
  /// The report for those who did not ask for a diff.
  var withoutDiff: FileReport {
    var report = self
    report.diff = nil
    return report
  }
}
