/// The formats of lists that are no report on files.
public enum ListFormat: String, CaseIterable, Sendable {
  case text
  case json
  /// One value a line.
  case ndjson
  case csv
}
