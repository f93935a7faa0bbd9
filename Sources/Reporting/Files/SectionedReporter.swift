public import Ledger
public import Migration

/// Turns the reports on files into sections that are put together at the end, so that the counts can
/// stand before what they count. Whoever writes the report keeps the sections in files, so that
/// memory stays flat.
public protocol SectionedReporter {
  /// How many sections there are.
  var sectionCount: Int { get }
  /// What each section gets for a file.
  mutating func report(_ file: FileReport) -> [[UInt8]]
  /// The whole report, in order.
  ///
  /// - Parameters:
  ///   - summary: the counts over all files.
  ///   - signIns: how many sign-ins of the whole fleet are left and done; nil where no ledger says
  ///     so.
  mutating func assemble(_ summary: Summary, signIns: SignInCount?) -> [ReportPiece]
}

/// A piece of a report that is put together at the end.
public enum ReportPiece: Equatable, Sendable {
  case bytes([UInt8])
  /// What a section got, by its number from 0.
  case section(Int)
}
