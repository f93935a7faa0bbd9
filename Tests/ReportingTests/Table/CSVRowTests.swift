import Testing

@testable import Reporting

@Suite struct CSVRowTests {
  @Test(arguments: [
    (["a", "b"], "a,b\r\n"), ([""], "\r\n"), (["", ""], ",\r\n"), (["a b"], "a b\r\n"),
    (["a,b"], "\"a,b\"\r\n"), (["a\"b"], "\"a\"\"b\"\r\n"), (["\""], "\"\"\"\"\r\n"),
    (["a\nb"], "\"a\nb\"\r\n"), (["a\rb", "c"], "\"a\rb\",c\r\n"), (["a\r\nb"], "\"a\r\nb\"\r\n"),
    (["a;b"], "\"a;b\"\r\n"), (["a\tb"], "\"a\tb\"\r\n"), (["é地"], "é地\r\n"),
  ])
  func `a cell is quoted where it has to`(_ cells: [String], _ row: String) {
    #expect(String(decoding: CSVRow.bytes(cells), as: UTF8.self).utf8.elementsEqual(row.utf8))
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "=\"a\",1", "\n=1", "＝1", "＋1", "－1", "＠a",
  ])
  func `a cell that a spreadsheet would calculate is text`(_ cell: String) {
    let row = String(decoding: CSVRow.bytes([cell]), as: UTF8.self)
    #expect(row.hasPrefix("'") || row.hasPrefix("\"'"))
  }

  /// What standard input is called.
  @Test func `a hyphen alone is no formula`() {
    #expect(CSVRow.bytes(["-"]) == Array("-\r\n".utf8))
  }

  @Test(arguments: ["=1", "'=1", "''=1", "'a", "a", "", "'", "-x", "地", "＝1", "'＠a", "\n-"])
  func `the guard is taken off again`(_ cell: String) throws {
    let rows = try CSVTable(CSVRow.bytes([cell, "x"])).rows
    #expect(rows.map { $0.map { CSVRow.withoutGuard($0.text) } } == [[cell, "x"]])
  }
}
