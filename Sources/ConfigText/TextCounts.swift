/// How many lines end and how many characters begin in a part of a UTF-8 text.
struct TextCounts {
  private(set) var lineEnds = 0
  private(set) var characters = 0

  /// Short enough for counts that fit a byte.
  private static let blockLength = 128

  init() {}

  /// Counts in a text in which every byte is a character.
  init(ofASCII text: Span<UInt8>) {
    characters = text.count
    var offset = 0
    while text.count - offset >= Self.blockLength {
      let block = text.extracting(offset..<offset + Self.blockLength)
      var lines: UInt8 = 0
      for index in 0..<Self.blockLength {
        let distance = block[index] ^ UInt8(ascii: "\n")
        lines &+= (~distance & (distance &- 1)) >> 7
      }
      lineEnds += Int(lines)
      offset += Self.blockLength
    }
    while offset < text.count {
      if text[offset] == UInt8(ascii: "\n") { lineEnds += 1 }
      offset += 1
    }
  }

  init(of text: Span<UInt8>) {
    var offset = 0
    while text.count - offset >= Self.blockLength {
      let block = text.extracting(offset..<offset + Self.blockLength)
      // Without a branch, so that the compiler uses vector instructions.
      var (lines, continuations) = (UInt8(0), UInt8(0))
      for index in 0..<Self.blockLength {
        let byte = block[index]
        let distance = byte ^ UInt8(ascii: "\n")
        lines &+= (~distance & (distance &- 1)) >> 7
        continuations &+= (byte >> 7) & ~(byte >> 6) & 1
      }
      lineEnds += Int(lines)
      characters += Self.blockLength - Int(continuations)
      offset += Self.blockLength
    }
    while offset < text.count {
      let byte = text[offset]
      if byte == UInt8(ascii: "\n") { lineEnds += 1 }
      if byte & 0xC0 != 0x80 { characters += 1 }
      offset += 1
    }
  }

  static func += (left: inout TextCounts, right: TextCounts) {
    left.lineEnds += right.lineEnds
    left.characters += right.characters
  }
}
