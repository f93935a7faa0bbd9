/// How many lines end and how many characters begin in a part of a UTF-8 text.
struct TextCounts {
  private(set) var lineEnds = 0
  private(set) var characters = 0

  /// Short enough for counts that fit a byte.
  private static let blockLength = 224

  init() {}

  /// Counts in a text in which every byte is a character.
  @inline(__always)
  init(ofASCII text: Span<UInt8>) {
    var bits: UInt8 = 0
    self.init(ofASCII: text, bits: &bits)
  }

  /// Counts in a text as if every byte were a character.
  ///
  /// - Parameter bits: gets the bits that are set in any of the bytes.
  @inline(__always)
  init(ofASCII text: Span<UInt8>, bits: inout UInt8) {
    characters = text.count
    var offset = 0
    while offset < text.count {
      let block = text.extracting(offset..<min(offset + Self.blockLength, text.count))
      var (lines, found) = (UInt8(0), UInt8(0))
      for index in block.indices {
        lines &+= block[index].lineFeeds
        found |= block[index]
      }
      lineEnds += Int(lines)
      bits |= found
      offset += block.count
    }
  }

  init(of text: Span<UInt8>) {
    var offset = 0
    while offset < text.count {
      let block = text.extracting(offset..<min(offset + Self.blockLength, text.count))
      // Without a branch, so that the compiler uses vector instructions.
      var (lines, continuations) = (UInt8(0), UInt8(0))
      for index in block.indices {
        lines &+= block[index].lineFeeds
        continuations &+= (block[index] >> 7) & ~(block[index] >> 6) & 1
      }
      lineEnds += Int(lines)
      characters += block.count - Int(continuations)
      offset += block.count
    }
  }

  static func += (left: inout TextCounts, right: TextCounts) {
    left.lineEnds += right.lineEnds
    left.characters += right.characters
  }
}

extension UInt8 {
  /// 1 for a line feed, otherwise 0, in arithmetic that the compiler makes vector instructions of.
  @inline(__always)
  fileprivate var lineFeeds: UInt8 {
    let likeness = ~(self ^ UInt8(ascii: "\n"))
    return Swift.max(likeness, 0xFE) &- 0xFE
  }
}
