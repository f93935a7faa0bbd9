/// Turns byte offsets of a UTF-8 text into lines and columns.
///
/// Offsets are used everywhere inside the program; lines and columns come once, at the edge.
public struct LineTable: Sendable {
  private let text: [UInt8]
  private let starts: [Int]
  /// How many characters begin before each block, so that columns on a line of megabytes are found
  /// without counting it over and over.
  private let charactersBeforeBlock: [Int]

  private static let blockLength = 1024

  /// Reads the text once.
  public init(_ text: [UInt8]) {
    self.text = text
    var starts = [0]
    var blocks: [Int] = []
    var characters = 0
    let span = text.span
    for offset in span.indices {
      if offset % Self.blockLength == 0 { blocks.append(characters) }
      let byte = span[offset]
      if byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
      if byte & 0xC0 != 0x80 { characters += 1 }
    }
    if text.count % Self.blockLength == 0 { blocks.append(characters) }
    self.starts = starts
    charactersBeforeBlock = blocks
  }

  /// How many lines there are; a text that ends with a line feed has an empty last one.
  public var lineCount: Int { starts.count }

  /// The bytes of a line, its line end included.
  ///
  /// - Parameter line: counts from 0.
  public func range(ofLine line: Int) -> Range<Int> {
    starts[line]..<(line + 1 < starts.count ? starts[line + 1] : text.count)
  }

  /// The line that an offset stands on, counting from 0.
  public func line(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The line and column of an offset.
  public func place(at offset: Int) -> Place {
    let offset = min(max(offset, 0), text.count)
    let line = line(at: offset)
    let start = Place.firstColumn(ofLineAt: starts[line], before: offset, in: text)
    let column = characters(before: offset) - characters(before: start) + 1
    return Place(line: line + 1, column: column)
  }

  /// How many characters begin before an offset.
  private func characters(before offset: Int) -> Int {
    let block = offset / Self.blockLength
    let rest = block * Self.blockLength..<offset
    return charactersBeforeBlock[block] + Place.characters(in: rest, of: text)
  }
}

extension Place {
  /// The line and column of one offset in a UTF-8 text, for which only what stands before it is
  /// read.
  public init(of offset: Int, in text: [UInt8]) {
    let bytes = text.span
    var (line, start) = (1, 0)
    for index in 0..<min(max(offset, 0), bytes.count) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    let end = min(max(offset, 0), text.count)
    start = Self.firstColumn(ofLineAt: start, before: end, in: text)
    self.init(line: line, column: Self.characters(in: start..<end, of: text) + 1)
  }

  /// Where the columns of a line begin to count: a byte-order mark takes none.
  fileprivate static func firstColumn(
    ofLineAt start: Int, before offset: Int, in text: [UInt8]
  ) -> Int {
    start == 0 && ByteOrderMark.utf8.isPrefix(of: text) ? min(3, offset) : start
  }

  /// How many characters begin in a range of UTF-8.
  fileprivate static func characters(in range: Range<Int>, of text: [UInt8]) -> Int {
    let bytes = text.span
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
