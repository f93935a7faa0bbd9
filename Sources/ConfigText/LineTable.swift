/// Turns byte offsets of a UTF-8 text into lines and columns.
///
/// Offsets are used everywhere inside the program; lines and columns come once, at the edge.
public struct LineTable: Sendable {
  private let text: [UInt8]
  private let starts: [Int]

  /// Reads the text once.
  public init(_ text: [UInt8]) {
    self.text = text
    var starts = [0]
    let span = text.span
    for offset in span.indices where span[offset] == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
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
    let line = line(at: offset)
    return Place(line: line + 1, offset: offset, lineStart: starts[line], text: text)
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
    self.init(line: line, offset: offset, lineStart: start, text: text)
  }

  /// A byte-order mark takes no column.
  fileprivate init(line: Int, offset: Int, lineStart: Int, text: [UInt8]) {
    let offset = min(max(offset, 0), text.count)
    let hasMark = lineStart == 0 && ByteOrderMark.utf8.isPrefix(of: text)
    let start = hasMark ? min(3, offset) : lineStart
    let characters = text[start..<offset].count { $0 & 0xC0 != 0x80 }
    self.init(line: line, column: characters + 1)
  }
}
