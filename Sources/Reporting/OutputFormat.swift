/// The formats of standard output.
public enum OutputFormat: String, CaseIterable, Sendable {
  case text
  case json
  case ndjson
  case csv

  /// - Parameters:
  ///   - style: how the text format marks things; the others have no marks.
  ///   - isBrief: whether the text format leaves out what went well.
  public func reporter(
    _ mode: ReportMode,
    style: TextStyle,
    isBrief: Bool = false
  ) -> any Reporter {
    switch self {
    case .text: TextReporter(mode, style: style, isBrief: isBrief)
    case .json: JSONReporter(mode)
    case .ndjson: NDJSONReporter()
    case .csv: CSVReporter()
    }
  }
}
