import ConfigText
import TestSupport
import Testing

@Suite struct LineTableTests {
  @Test(arguments: [
    (0, 1, 1), (2, 1, 3), (3, 1, 4), (4, 2, 1), (5, 3, 1), (6, 3, 2), (8, 3, 3), (11, 3, 4),
    (15, 3, 5),
  ])
  func `columns count characters, lines end at a line feed`(offset: Int, line: Int, column: Int) {
    // Characters of one to four bytes on the last line.
    let text = Array("ab\r\n\nxé警😀".utf8)
    let place = Place(line: line, column: column)
    #expect(LineTable(text).place(at: offset) == place)
    #expect(Place(of: offset, in: text) == place)
  }

  @Test(arguments: [(0, 1), (3, 1), (4, 2), (5, 3)])
  func `a byte-order mark takes no column`(offset: Int, column: Int) {
    let text = ByteOrderMark.utf8.bytes + Array("ab\ncd".utf8)
    #expect(LineTable(text).place(at: offset) == Place(line: 1, column: column))
    #expect(Place(of: offset, in: text) == Place(line: 1, column: column))
    #expect(LineTable(text).place(at: 7) == Place(line: 2, column: 2))
  }

  @Test(arguments: [
    ("", [0..<0]), ("a", [0..<1]), ("a\n", [0..<2, 2..<2]), ("\r\n\nb", [0..<2, 2..<3, 3..<4]),
    ("a\rb", [0..<3]),
  ])
  func `lines have their line ends`(text: String, ranges: [Range<Int>]) {
    let table = LineTable(Array(text.utf8))
    #expect(table.lineCount == ranges.count)
    #expect((0..<table.lineCount).map(table.range(ofLine:)) == ranges)
  }

  @Test func `places in a text of many blocks are those that counting finds`() {
    var random = SeededGenerator(seed: 3)
    let pieces = ["a", "é", "警", "😀", "\n", "\r\n", String(repeating: "b", count: 1500)]
    let text = (0..<100).flatMap { _ in Array((pieces.randomElement(using: &random) ?? "").utf8) }
    let table = LineTable(text)
    var (line, column) = (1, 1)
    for offset in text.indices {
      let place = Place(line: line, column: column)
      // A place inside a character is the one behind it.
      if text[offset] & 0xC0 != 0x80, offset % 7 == 0 || text[offset] == UInt8(ascii: "\n") {
        #expect(table.place(at: offset) == place)
        #expect(Place(of: offset, in: text) == place)
        #expect(table.line(at: offset) == line - 1)
        #expect(table.range(ofLine: line - 1).contains(offset))
      }
      if text[offset] == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if offset + 1 == text.count || text[offset + 1] & 0xC0 != 0x80 {
        column += 1
      }
    }
    #expect(table.lineCount == line)
  }

  @Test func `an offset is on the line whose range holds it`() {
    let text = Array("a\n\nbc\r\nd".utf8)
    let table = LineTable(text)
    for offset in text.indices {
      #expect(table.range(ofLine: table.line(at: offset)).contains(offset))
    }
    #expect(table.line(at: text.count) == 3)
  }

  @Test func `an offset outside of the text is brought back into it`() {
    let text = Array("ab".utf8)
    #expect(Place(of: 99, in: text) == Place(line: 1, column: 3))
    #expect(Place(of: -1, in: text) == Place(line: 1, column: 1))
  }

  @Test func `places are ordered by line and then by column`() {
    #expect(Place(line: 1, column: 9) < Place(line: 2, column: 1))
    #expect(Place(line: 2, column: 1) < Place(line: 2, column: 2))
    #expect("\(Place(line: 12, column: 3))" == "12:3")
  }
}
