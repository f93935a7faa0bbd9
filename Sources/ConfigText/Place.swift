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

  /// Two places in words, such as `line 3 and in line 7`; with columns where they share a line.
  ///
  /// - Parameters:
  ///   - first: the one that is named first.
  ///   - second: the other.
  public static func words(_ first: Place, _ second: Place) -> String {
    first.line == second.line
      ? "line \(first.line), column \(first.column) and column \(second.column)"
      : "line \(first.line) and in line \(second.line)"
  }
}
