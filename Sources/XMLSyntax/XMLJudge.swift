/// Who says that a text is well-formed.
public enum XMLJudge: Sendable {
  /// libxml2, always.
  case libxml2
  /// The scan where the text is so plain that it can prove it, and libxml2 otherwise.
  case scanOrLibxml2
}
