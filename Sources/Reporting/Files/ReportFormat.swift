import Migration

/// The formats of report files, by their endings.
///
/// To add one: a case here, its ending, and a type that conforms to ``Reporter`` or
/// ``SectionedReporter``.
public enum ReportFormat: String, CaseIterable, Sendable {
  case html
  case markdown = "md"
  case json
  case ndjson
  case csv
  case sarif
  case junit = "xml"
  case text = "txt"

  /// What makes a report of a format.
  public enum Maker {
    case streaming(any Reporter)
    case sectioned(any SectionedReporter)
  }

  /// The format of files with an ending.
  ///
  /// - Parameter fileExtension: in any ASCII case; nil where no format has it.
  public init?(fileExtension: String) {
    self.init(rawValue: fileExtension.lowercased())
  }

  /// Whether the report holds diffs without being asked for them.
  public var alwaysShowsDiff: Bool {
    switch self {
    case .html, .markdown: true
    case .json, .ndjson, .csv, .sarif, .junit, .text: false
    }
  }

  /// What makes a report of this format.
  ///
  /// - Parameters:
  ///   - mode: what kind of run it is.
  ///   - language: what steps, findings and headings are written in.
  public func maker(_ mode: ReportMode, language: Language) -> Maker {
    let translation = Translation.of(language)
    let plain = TextStyle(usesColour: false)
    return switch self {
    case .html: .sectioned(HTMLReporter(mode, translation))
    case .markdown: .sectioned(MarkdownReporter(mode, translation))
    case .json: .streaming(JSONReporter(mode, translation))
    case .ndjson: .streaming(NDJSONReporter(translation: translation))
    case .csv: .streaming(CSVReporter(translation: translation))
    case .sarif: .streaming(SARIFReporter(mode, translation))
    case .junit: .sectioned(JUnitReporter(mode, translation))
    case .text: .streaming(TextReporter(mode, style: plain, translation))
    }
  }
}
