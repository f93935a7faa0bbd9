/// One `key = value` line: byte offsets only.
public struct INIEntry: Sendable {
  /// Without the white space around it.
  public let keyRange: Range<Int>
  /// Without the white space and the quotes around it.
  public let valueRange: Range<Int>
  /// Whether double quotes stand around the whole value.
  public let isQuoted: Bool
  /// The whole line with its line end.
  public let lineRange: Range<Int>
}
