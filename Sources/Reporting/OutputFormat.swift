/// The formats of standard output.
public enum OutputFormat: String, CaseIterable, Sendable {
  case text
  case json
  case ndjson
  case csv

  /// What makes a report of this format.
  ///
  /// - Parameters:
  ///   - mode: what kind of run it is.
  ///   - style: how the text format marks things; the others have no marks.
  ///   - language: what steps, findings and headings are written in.
  ///   - isBrief: whether the text format leaves out what went well.
  public func reporter(
    _ mode: ReportMode,
    style: TextStyle,
    language: Language = .english,
    isBrief: Bool = false
  ) -> any Reporter {
    let translation = Translation.of(language)
    return switch self {
    case .text: TextReporter(mode, style: style, translation, isBrief: isBrief)
    case .json: JSONReporter(mode, translation)
    case .ndjson: NDJSONReporter(translation: translation)
    case .csv: CSVReporter(translation: translation)
    }
  }
}
