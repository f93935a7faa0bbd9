public import ConfigText
public import Migration
public import NotificationCenter

/// Finds for a file the export of the same device from before.
public protocol EarlierExports: Sendable {
  /// Finds the export from before.
  ///
  /// - Parameters:
  ///   - file: the file as it is now.
  ///   - later: what it says.
  /// - Throws: `Refusal` where the export from before is there and cannot be read.
  func export(
    for file: FoundFile,
    saying later: Configuration
  ) throws(Refusal) -> EarlierExport
}
