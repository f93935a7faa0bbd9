/// A row of comma-separated values.
public enum CSVRow {
  /// The row with its line end.
  ///
  /// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
  public static func bytes(_ cells: [String]) -> [UInt8] {
    Array(cells.map(quoted).joined(separator: ",").utf8) + [0x0D, 0x0A]
  }

  /// A cell without the apostrophe that ``bytes(_:)`` puts before what looks like a formula.
  static func withoutGuard(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
    let rest = String(cell.unicodeScalars.dropFirst())
    return needsGuard(rest) ? rest : cell
  }

  /// What formulas begin with, or white space that some programs pass over before one; the full-width forms are
  /// read as the others in East Asian locales.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// Whether a spreadsheet would take a cell for a formula; one that has the apostrophe itself gets
  /// another, so that it can be told apart.
  private static func needsGuard(_ cell: String) -> Bool {
    // What standard input is called.
    if cell == "-" { return false }
    let first = cell.unicodeScalars.first { $0 != "'" }
    return first.map(formulaStarts.contains) ?? false
  }

  private static func quoted(_ cell: String) -> String {
    let cell = needsGuard(cell) ? "'" + cell : cell
    let needsQuotes = cell.utf8.contains { "\",\n\r;\t".utf8.contains($0) }
    guard needsQuotes else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
