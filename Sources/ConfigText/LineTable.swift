/// Turns byte offsets of a UTF-8 text into lines and columns.
///
/// Offsets are used everywhere inside the program; lines and columns come once, at the edge.
public struct LineTable: Sendable {
  private let text: [UInt8]
  /// Whether every byte is a character, so that none have to be counted.
  private let isASCII: Bool
  private let blocks: [Block]

  /// What stands before a block of the text, so that no place is found by counting over and over.
  private struct Block {
    let before: TextCounts
    /// Where the line begins on which the block does.
    let lineStart: Int
  }

  private static let blockLength = 256

  /// Reads the text once.
  public init(_ text: [UInt8]) {
    self.text = text
    let bytes = text.span
    isASCII = bytes.union { $0 & 0x80 } == 0
    var blocks: [Block] = []
    blocks.reserveCapacity(text.count / Self.blockLength + 1)
    var (before, lineStart, offset) = (TextCounts(), 0, 0)
    while true {
      blocks.append(Block(before: before, lineStart: lineStart))
      guard bytes.count - offset >= Self.blockLength else { break }
      let block = offset..<offset + Self.blockLength
      before +=
        isASCII
        ? TextCounts(ofASCII: bytes.extracting(block)) : TextCounts(of: bytes.extracting(block))
      lineStart = Self.start(ofLineBefore: block.upperBound, in: bytes, from: offset) ?? lineStart
      offset = block.upperBound
    }
    self.blocks = blocks
  }

  /// How many lines there are; a text that ends with a line feed has an empty last one.
  public var lineCount: Int { line(at: text.count) + 1 }

  /// The bytes of a line, its line end included.
  ///
  /// - Parameter line: counts from 0.
  public func range(ofLine line: Int) -> Range<Int> {
    let bytes = text.span
    let start = start(ofLine: line)
    var end = start
    while end < bytes.count {
      end += 1
      if bytes[end - 1] == UInt8(ascii: "\n") { break }
    }
    return start..<end
  }

  private func start(ofLine line: Int) -> Int {
    if line == 0 { return 0 }
    var (low, high) = (0, blocks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if blocks[middle].before.lineEnds < line { low = middle } else { high = middle }
    }
    let bytes = text.span
    var missing = line - blocks[low].before.lineEnds
    var offset = low * Self.blockLength
    while missing > 0 {
      if bytes[offset] == UInt8(ascii: "\n") { missing -= 1 }
      offset += 1
    }
    return offset
  }

  /// The line that an offset stands on, counting from 0.
  public func line(at offset: Int) -> Int {
    counts(before: offset).lineEnds
  }

  /// The line and column of an offset.
  public func place(at offset: Int) -> Place {
    let offset = min(max(offset, 0), text.count)
    let block = offset / Self.blockLength
    let lineStart =
      Self.start(ofLineBefore: offset, in: text.span, from: block * Self.blockLength)
      ?? blocks[block].lineStart
    let start = Place.firstColumn(ofLineAt: lineStart, before: offset, in: text)
    let counts = counts(before: offset)
    // A line may be long, but then a block before it is counted already.
    let before =
      isASCII
      ? offset - start
      : offset - start < Self.blockLength
      ? TextCounts(of: text.span.extracting(start..<offset)).characters
      : counts.characters - self.counts(before: start).characters
    return Place(line: counts.lineEnds + 1, column: before + 1)
  }

  private func counts(before offset: Int) -> TextCounts {
    let block = offset / Self.blockLength
    var counts = blocks[block].before
    let rest = text.span.extracting(block * Self.blockLength..<offset)
    counts += isASCII ? TextCounts(ofASCII: rest) : TextCounts(of: rest)
    return counts
  }

  /// Where the line begins that goes on up to an offset; nil where it begins before what is looked
  /// at.
  fileprivate static func start(
    ofLineBefore end: Int, in bytes: Span<UInt8>, from start: Int
  ) -> Int? {
    var offset = end
    while offset > start {
      if bytes[offset - 1] == UInt8(ascii: "\n") { return offset }
      offset -= 1
    }
    return nil
  }
}

extension Place {
  /// The line and column of one offset in a UTF-8 text, for which only what stands before it is
  /// read.
  public init(of offset: Int, in text: [UInt8]) {
    let bytes = text.span
    let end = min(max(offset, 0), bytes.count)
    let lineStart = LineTable.start(ofLineBefore: end, in: bytes, from: 0) ?? 0
    let start = Self.firstColumn(ofLineAt: lineStart, before: end, in: text)
    self.init(
      line: TextCounts(of: bytes.extracting(0..<end)).lineEnds + 1,
      column: TextCounts(of: bytes.extracting(start..<end)).characters + 1
    )
  }

  /// Where the columns of a line begin to count: a byte-order mark takes none.
  fileprivate static func firstColumn(
    ofLineAt start: Int, before offset: Int, in text: [UInt8]
  ) -> Int {
    start == 0 && ByteOrderMark.utf8.isPrefix(of: text) ? min(3, offset) : start
  }
}
