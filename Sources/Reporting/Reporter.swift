public import Migration

/// Turns the reports on files into the bytes of one format, as they come.
///
/// To add a format, add a type and name it in ``OutputFormat``.
public protocol Reporter {
  /// What stands before the first file.
  mutating func begin() -> [UInt8]
  /// What is written for a file.
  mutating func report(_ file: FileReport) -> [UInt8]
  /// What stands after the last file.
  mutating func end(_ summary: Summary) -> [UInt8]
}
