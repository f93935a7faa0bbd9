import Testing

@testable import ConfigText

@Suite struct UInt64BytesTests {
  /// Words with one byte in one place among others that pass none of the tests.
  private static func words(with byte: UInt8) -> [UInt64] {
    let others = UInt64(repeating: UInt8(ascii: "a"))
    return (0..<UInt64(8)).map { place in
      others & ~(0xFF << (place * 8)) | UInt64(byte) << (place * 8)
    }
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func `a byte is marked wherever it stands`(_ byte: UInt8) {
    let needsEscape = byte < 0x20 || byte == 0x7F || [0x22, 0x5C].contains(byte)
    for (place, word) in Self.words(with: byte).enumerated() {
      let marks = word.marks(of: byte) | word.marks(below: 0x20)
      if byte != UInt8(ascii: "a") { #expect(marks.trailingZeroBitCount == place * 8 + 7) }
      #expect((word.marks(below: 0x20) != 0) == (byte < 0x20))
      #expect((word.marks(of: 0x3D) != 0) == (byte == 0x3D))
      #expect((word.marksOfOtherCharacters != 0) == (byte > 0x7F))
      #expect((word.marksOfEscapes != 0) == needsEscape)
    }
  }
}
