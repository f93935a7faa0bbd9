public import HostFiles
public import SystemPackage

/// How a run goes about the files.
public struct FleetOptions: Sendable {
  /// How many files are worked on at once.
  public var jobs: Int
  /// Files with more bytes are refused before they are read.
  public var maximumSize = Self.defaultMaximumSize
  /// Whether the reports hold diffs.
  public var withDiff = false
  /// A folder that the results go to instead of the places of the originals.
  public var output: FilePath?
  /// Files that reports are written to, which are no exports.
  public var reportFiles: Set<FileIdentity> = []
  /// Whether a file with several hard links is written through instead of being refused.
  public var writesThroughHardLinks = false

  /// Whether originals are kept in files beside the files, for runs without a ledger.
  public var keepsBackups = false

  /// 64 MiB.
  public static let defaultMaximumSize = 64 << 20

  public init(jobs: Int) {
    self.jobs = jobs
  }
}
