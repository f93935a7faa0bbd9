import ConfigText
import Testing

@Suite struct SpanSearchingTests {
  private func place(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int {
    bytes.span.firstIndex(of: byte, from: start)
  }

  private func place(of byte: UInt8, or other: UInt8, in bytes: [UInt8], from start: Int) -> Int {
    bytes.span.firstIndex(of: byte, or: other, from: start)
  }

  @Test func `a byte is found wherever it stands`() {
    for length in 1..<20 {
      for offset in 0..<length {
        var bytes = [UInt8](repeating: 0x2D, count: length)
        bytes[offset] = 0x2C
        for start in 0...length {
          let expected = start <= offset ? offset : length
          #expect(place(of: 0x2C, in: bytes, from: start) == expected)
          #expect(place(of: 0x3B, or: 0x2C, in: bytes, from: start) == expected)
        }
      }
    }
  }

  @Test func `there is nothing to be found in an empty text`() {
    #expect(place(of: 0x2C, in: [], from: 0) == 0)
  }

  @Test(arguments: 1..<20)
  func `nothing is found behind a text`(length: Int) {
    let bytes = [UInt8](repeating: 0x2D, count: length)
    for start in 0...length { #expect(place(of: 0, in: bytes, from: start) == length) }
  }

  @Test func `of several bytes the first is found`() {
    let bytes = Array("abcabcabcabc".utf8)
    let (b, c) = (UInt8(ascii: "b"), UInt8(ascii: "c"))
    #expect(place(of: c, in: bytes, from: 0) == 2)
    #expect(place(of: c, in: bytes, from: 3) == 5)
    #expect(place(of: c, or: b, in: bytes, from: 2) == 2)
    #expect(place(of: c, or: b, in: bytes, from: 3) == 4)
  }

  @Test(arguments: [0x00, 0x7F, 0x80, 0xFF] as [UInt8])
  func `any byte is looked for`(byte: UInt8) {
    let bytes = [byte &+ 1, byte &- 1, byte ^ 0x80, byte ^ 1, 0x41, 0x42, 0x43, 0x44, byte, byte]
    #expect(place(of: byte, in: bytes, from: 0) == 8)
    #expect(place(of: byte, in: bytes, from: 9) == 9)
  }

  @Test(arguments: [
    "", "\n", "a\nb", "one line\nand another\n", "\n\n\n\n\n\n\n\n\n\n", "long enough",
  ])
  func `the start of a line is found from behind`(text: String) {
    let bytes = Array(text.utf8)
    for end in 0...bytes.count {
      for start in 0...end {
        let feed = bytes[start..<end].lastIndex(of: 0x0A)
        #expect(bytes.span.start(ofLineBefore: end, from: start) == feed.map { $0 + 1 })
      }
    }
  }
}
