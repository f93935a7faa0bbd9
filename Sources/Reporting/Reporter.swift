public import Migration

/// Turns the reports on files into the bytes of one format, as they come.
///
/// To add a format, add a type and name it in ``OutputFormat``.
public protocol Reporter: Sendable {
  /// What stands before the first file.
  mutating func begin() -> [UInt8]
  /// What is written for a file, wherever it stands among the others: entries of several files are
  /// made at once.
  func entry(for file: FileReport) -> [UInt8]
  /// Takes the next file in order.
  ///
  /// - Parameters:
  ///   - file: the report on it.
  ///   - entry: what ``entry(for:)`` made of it.
  /// - Returns: what is written for it; the entry, unless the reporter says otherwise.
  mutating func report(_ file: FileReport, entry: [UInt8]) -> [UInt8]
  /// What stands after the last file.
  mutating func end(_ summary: Summary) -> [UInt8]
}

extension Reporter {
  public mutating func report(_ file: FileReport, entry: [UInt8]) -> [UInt8] { entry }

  /// What is written for the next file.
  public mutating func report(_ file: FileReport) -> [UInt8] {
    report(file, entry: entry(for: file))
  }
}
