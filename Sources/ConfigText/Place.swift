/// Where something stands in a document, as an editor shows it.
public struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Counts from 1; lines end at a line feed.
  public let line: Int
  /// Counts from 1, in characters (Unicode scalars).
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  public var description: String { "\(line):\(column)" }
}
