public import Migration

/// What a progress bar says of a run.
///
/// ```swift
/// var line = ProgressLine()
/// line.total = 200
/// line.count(report)
/// let text = line.text(after: .seconds(2), width: 80)
/// // "1 of 200 files  0.1 MB/s  1 changed  6:38 left"
/// ```
public struct ProgressLine: Sendable {
  /// How many files there are; nil as long as nobody knows.
  public var total: Int?
  private var files = 0
  private var bytes = 0
  private var changed = 0
  private var refused = 0
  private var failed = 0

  public init() {}

  /// Counts a file that is done.
  public mutating func count(_ report: FileReport) {
    files += 1
    bytes += report.byteCount
    switch report.status {
    case .changed: changed += 1
    case .refused: refused += 1
    case .failed: failed += 1
    case .unchanged, .skipped: break
    }
  }

  /// The line, shortened to the width of a terminal.
  ///
  /// - Parameters:
  ///   - duration: how long the run has been at work.
  ///   - width: how many columns there are.
  public func text(after duration: Duration, width: Int) -> String {
    let milliseconds =
      duration.components.seconds * 1_000
      + duration.components.attoseconds / 1_000_000_000_000_000
    var parts = [total.map { "\(files) of \($0) files" } ?? "\(files) files"]
    if milliseconds > 0 {
      let tenths = bytes / 100 / Int(milliseconds)
      parts.append("\(tenths / 10).\(tenths % 10) MB/s")
    }
    parts.append("\(changed) changed")
    if refused > 0 { parts.append("\(refused) refused") }
    if failed > 0 { parts.append("\(failed) failed") }
    if let total, files > 0, files <= total {
      let seconds = Int(milliseconds) * (total - files) / files / 1_000
      parts.append("\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60) left")
    }
    return String(parts.joined(separator: "  ").prefix(max(0, width - 1)))
  }
}
