public import ConfigText

/// Comma-separated values as spreadsheets write them: with or without a byte-order mark, with any
/// line ends, separated by commas, semicolons or tabs, or by what a first line such as `sep=;` names.
public struct CSVTable: Sendable {
  /// A value and where it stands.
  public struct Cell: Equatable, Sendable {
    public let text: String
    public let place: Place
  }

  /// Without lines in which nothing stands; spreadsheets write some after the last row.
  public let rows: [[Cell]]

  /// Reads a table.
  ///
  /// - Throws: `CSVError` where the bytes are no UTF-8 or a quote is not closed.
  public init(_ bytes: [UInt8]) throws(CSVError) {
    let mark = ByteOrderMark.utf8
    let bytes = mark.isPrefix(of: bytes) ? Array(bytes.dropFirst(mark.bytes.count)) : bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CSVError(
        Place(line: 1, column: 1),
        "the file is not in UTF-8; save the sheet as \"CSV UTF-8\""
      )
    }
    var scanner = Scanner(scalars: Array(text.unicodeScalars))
    rows = try scanner.rows()
  }

  private struct Scanner {
    let scalars: [Unicode.Scalar]
    var offset = 0
    var line = 1
    var column = 1
    var separator: Unicode.Scalar = ","

    init(scalars: [Unicode.Scalar]) {
      self.scalars = scalars
      if let named = Self.namedSeparator(scalars) {
        separator = named
        while current != "\n" && current != "\r" { advance() }
        return
      }
      // Spreadsheets separate by what their locale does; the first line has no text of people.
      let first = scalars.prefix { $0 != "\n" && $0 != "\r" }
      separator =
        [",", ";", "\t"].max { one, two in
          first.count { $0 == one } < first.count { $0 == two }
        } ?? ","
    }

    /// The separator that the first line names, as Excel reads and writes it.
    private static func namedSeparator(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
      guard scalars.count > 5, String(String.UnicodeScalarView(scalars.prefix(4))) == "sep=",
        scalars[5] == "\n" || scalars[5] == "\r", scalars[4] != "\n", scalars[4] != "\r",
        scalars[4] != "\""
      else { return nil }
      return scalars[4]
    }

    private var current: Unicode.Scalar? {
      offset < scalars.count ? scalars[offset] : nil
    }

    private mutating func advance() {
      if scalars[offset] == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      offset += 1
    }

    mutating func rows() throws(CSVError) -> [[Cell]] {
      var rows: [[Cell]] = []
      while current != nil {
        let row = try row()
        if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
      }
      return rows
    }

    private mutating func row() throws(CSVError) -> [Cell] {
      var cells = [try cell()]
      while current == separator {
        advance()
        cells.append(try cell())
      }
      if current == "\r" { advance() }
      if current == "\n" { advance() }
      return cells
    }

    private mutating func cell() throws(CSVError) -> Cell {
      let place = Place(line: line, column: column)
      guard current == "\"" else {
        var text = String.UnicodeScalarView()
        while let scalar = current, scalar != separator, scalar != "\n", scalar != "\r" {
          text.append(scalar)
          advance()
        }
        return Cell(text: String(text), place: place)
      }
      return Cell(text: try quoted(place), place: place)
    }

    private mutating func quoted(_ place: Place) throws(CSVError) -> String {
      var text = String.UnicodeScalarView()
      advance()
      while let scalar = current {
        advance()
        if scalar != "\"" {
          text.append(scalar)
        } else if current == "\"" {
          text.append(scalar)
          advance()
        } else if current == nil || current == separator || current == "\n" || current == "\r" {
          return String(text)
        } else {
          throw CSVError(
            Place(line: line, column: column),
            "text after the quote that ends a cell"
          )
        }
      }
      throw CSVError(place, "the quote that opens here is not closed")
    }
  }
}
