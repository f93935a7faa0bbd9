/// A row of comma-separated values.
public enum CSVRow {
  /// The row with its line end.
  ///
  /// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
  public static func bytes(_ cells: [String]) -> [UInt8] {
    Array(cells.map(quoted).joined(separator: ",").utf8) + [0x0D, 0x0A]
  }

  private static func quoted(_ cell: String) -> String {
    let isFormula = cell.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let cell = isFormula ? "'" + cell : cell
    let needsQuotes = cell.utf8.contains { "\",\n\r;".utf8.contains($0) }
    guard needsQuotes else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
