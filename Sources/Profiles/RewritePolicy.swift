/// Whether changing a document of a profile is of any use.
public enum RewritePolicy: String, CaseIterable, Sendable {
  case inPlace = "in-place"
  /// The NAS writes the file itself; it is read for the report only.
  case never
}
