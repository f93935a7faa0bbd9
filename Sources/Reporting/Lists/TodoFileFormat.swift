/// The formats of report files on what is left to do, by their endings.
public enum TodoFileFormat: String, CaseIterable, Sendable {
  case html
  case markdown = "md"
  case csv
  case json
  case text = "txt"

  /// The format of files with an ending.
  ///
  /// - Parameter fileExtension: in any ASCII case; nil where no format has it.
  public init?(fileExtension: String) {
    self.init(rawValue: fileExtension.lowercased())
  }

  /// Whether the report shows what is done without being asked for it; the others are lists of what is left.
  public var alwaysShowsDone: Bool {
    switch self {
    case .html, .markdown: true
    case .csv, .json, .text: false
    }
  }
}
