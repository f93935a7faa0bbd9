public import Migration

/// Plans the migration of one document and reports on it.
public struct DocumentProcessor: Sendable {
  private let migrator: Migrator
  private let withDiff: Bool

  /// - Parameter withDiff: whether the report holds a diff.
  public init(migrator: Migrator, withDiff: Bool) {
    self.migrator = migrator
    self.withDiff = withDiff
  }

  /// - Parameters:
  ///   - bytes: the document.
  ///   - path: what the report calls it.
  ///   - companion: the bytes of a file beside it.
  /// - Returns: the report, and the verified bytes to write: nil where nothing changes.
  public func process(
    _ bytes: [UInt8],
    path: String,
    companion: (String) -> [UInt8]? = { _ in nil }
  ) -> (report: FileReport, rewritten: [UInt8]?) {
    var report: FileReport
    var rewritten: [UInt8]?
    switch migrator.migrate(bytes, companion: companion) {
    case .skipped:
      report = FileReport(path: path, status: .skipped)
    case .refused(let refusal):
      report = FileReport(path: path, status: .refused, error: refusal)
    case .planned(let planned):
      rewritten = planned.rewritten
      report = FileReport(path: path, planned, withDiff: withDiff)
      report.hashBefore = ContentHash.of(bytes)
      report.hashAfter = rewritten.map(ContentHash.of)
    }
    report.byteCount = bytes.count
    return (report, rewritten)
  }
}
