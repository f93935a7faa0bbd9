/// Turns byte offsets of a UTF-8 text into lines and columns.
///
/// Offsets are used everywhere inside the program; lines and columns come once, at the edge.
public struct LineTable: Sendable {
  private let text: [UInt8]
  /// Whether every byte is a character, so that none have to be counted.
  private let isASCII: Bool
  /// What stands before each block of the text, so that no place is found by counting over and over.
  private let blocks: [TextCounts]

  private static let blockLength = 224

  /// Reads the text once.
  public init(_ text: [UInt8]) {
    self.text = text
    var bits: UInt8 = 0
    let blocks = Self.blocks(of: text.span) { TextCounts(ofASCII: $0, bits: &bits) }
    isASCII = bits < 0x80
    self.blocks = isASCII ? blocks : Self.blocks(of: text.span) { TextCounts(of: $0) }
  }

  @inline(__always)
  private static func blocks(
    of bytes: Span<UInt8>, counts: (Span<UInt8>) -> TextCounts
  ) -> [TextCounts] {
    var blocks: [TextCounts] = []
    blocks.reserveCapacity(bytes.count / blockLength + 1)
    var (before, offset) = (TextCounts(), 0)
    while true {
      blocks.append(before)
      let end = min(offset + blockLength, bytes.count)
      before += counts(bytes.extracting(offset..<end))
      guard end - offset == blockLength else { return blocks }
      offset = end
    }
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
      if blocks[middle].lineEnds < line { low = middle } else { high = middle }
    }
    let bytes = text.span
    var missing = line - blocks[low].lineEnds
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
    let counts = counts(before: offset)
    let lineStart = start(ofLineWith: offset, after: counts.lineEnds)
    let start = Place.firstColumn(ofLineAt: lineStart, before: offset, in: text)
    let column: Int
    if isASCII {
      column = offset - start
    } else if offset - start < Self.blockLength {
      column = TextCounts(of: text.span.extracting(start..<offset)).characters
    } else {
      // A line may be long, but then a block before it is counted already.
      column = counts.characters - self.counts(before: start).characters
    }
    return Place(line: counts.lineEnds + 1, column: column + 1)
  }

  /// Where the line begins on which an offset stands.
  ///
  /// - Parameter lineEnds: how many line feeds stand before it.
  private func start(ofLineWith offset: Int, after lineEnds: Int) -> Int {
    let bytes = text.span
    let block = offset / Self.blockLength
    if let start = bytes.start(ofLineBefore: offset, from: block * Self.blockLength) {
      return start
    }
    // The last line feed stands in the block before the first one that has it before it.
    var (low, high) = (0, block)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].lineEnds < lineEnds { low = middle + 1 } else { high = middle }
    }
    guard lineEnds > 0, low > 0 else { return 0 }
    let end = low * Self.blockLength
    return bytes.start(ofLineBefore: end, from: end - Self.blockLength) ?? 0
  }

  private func counts(before offset: Int) -> TextCounts {
    let block = offset / Self.blockLength
    var counts = blocks[block]
    let rest = text.span.extracting(block * Self.blockLength..<offset)
    counts += isASCII ? TextCounts(ofASCII: rest) : TextCounts(of: rest)
    return counts
  }
}

extension Place {
  /// The line and column of one offset in a UTF-8 text, for which only what stands before it is
  /// read.
  public init(of offset: Int, in text: [UInt8]) {
    let bytes = text.span
    let end = min(max(offset, 0), bytes.count)
    let lineStart = bytes.start(ofLineBefore: end, from: 0) ?? 0
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
