/// The formats of standard output.
public enum OutputFormat: String, CaseIterable, Sendable {
  case text
  case json
  case ndjson
  case csv

  /// - Parameter style: how the text format marks things; the others have no marks.
  public func reporter(_ mode: ReportMode, style: TextStyle) -> any Reporter {
    switch self {
    case .text: TextReporter(mode, style: style)
    case .json: JSONReporter(mode)
    case .ndjson: NDJSONReporter()
    case .csv: CSVReporter()
    }
  }
}
