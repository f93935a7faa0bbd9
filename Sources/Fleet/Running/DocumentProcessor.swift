import ConfigText
import Hashing
import HostFiles
public import Migration
import NotificationCenter
import SystemPackage

/// Plans what is to become of one document and reports on it.
public struct DocumentProcessor: Sendable {
  typealias Plan =
    @Sendable (
      _ bytes: [UInt8], _ file: FoundFile?, _ companion: (String) -> [UInt8]?
    ) -> Migrator.Outcome

  private let plan: Plan
  private let withDiff: Bool

  /// For migrations.
  ///
  /// - Parameters:
  ///   - migrator: plans each document.
  ///   - withDiff: whether the report holds a diff.
  public init(migrator: Migrator, withDiff: Bool) {
    self.init(migrator: migrator, fileSystem: nil, withDiff: withDiff)
  }

  /// - Parameter fileSystem: says what a file is called for good.
  init(migrator: Migrator, fileSystem: (any FileSystem)?, withDiff: Bool) {
    self.withDiff = withDiff
    plan = { bytes, file, companion in
      migrator.migrate(
        bytes,
        calledWithoutName: {
          guard let file else { return [] }
          let resolved = try? fileSystem?.resolved(file.path)
          return [file.path.string] + (resolved.map { [$0.string] } ?? [])
        },
        companion: companion
      )
    }
  }

  /// For repairs.
  init(repairer: Repairer, earlier: any EarlierExports, withDiff: Bool) {
    self.withDiff = withDiff
    plan = { bytes, file, companion in
      repairer.repair(bytes, companion: companion) { later throws(Refusal) in
        guard let file else { return .missing }
        return try earlier.export(for: file, saying: later)
      }
    }
  }

  /// Plans one document and reports on it.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - path: what the report calls it.
  ///   - file: where the bytes come from, unless it is a stream.
  ///   - companion: the bytes of a file beside it.
  /// - Returns: the report, and the verified bytes to write: nil where nothing changes.
  public func process(
    _ bytes: [UInt8],
    path: String,
    file: FoundFile? = nil,
    companion: (String) -> [UInt8]? = { _ in nil }
  ) -> (report: FileReport, rewritten: [UInt8]?) {
    var report: FileReport
    var rewritten: [UInt8]?
    switch plan(bytes, file, companion) {
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
