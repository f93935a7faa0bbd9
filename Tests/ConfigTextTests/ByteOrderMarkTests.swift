import ConfigText
import Testing

@Suite struct ByteOrderMarkTests {
  @Test(arguments: ByteOrderMark.allCases)
  func `a file is known by the mark that it begins with`(mark: ByteOrderMark) {
    #expect(ByteOrderMark(startOf: mark.bytes) == mark)
    #expect(ByteOrderMark(startOf: mark.bytes + [0x3C, 0x3C, 0x3C, 0x3C]) == mark)
    #expect(ByteOrderMark(startOf: [0x20] + mark.bytes) == nil)
  }

  @Test func `the little-endian marks are told apart`() {
    #expect(ByteOrderMark(startOf: [0xFF, 0xFE, 0x3C, 0x00]) == .utf16LittleEndian)
    #expect(ByteOrderMark(startOf: [0xFF, 0xFE, 0x00, 0x00]) == .utf32LittleEndian)
  }

  @Test(arguments: [[], [0xEF], [0xEF, 0xBB], [0xFF], [0xFE], [0, 0, 0xFE], [0x3C, 0x3F]])
  func `part of a mark is none`(bytes: [UInt8]) {
    #expect(ByteOrderMark(startOf: bytes) == nil)
  }
}
