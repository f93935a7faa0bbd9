import ConfigText
import Testing

@Suite struct SpanSearchingTests {
  @Test func `a byte is found wherever it stands`() {
    for length in 0..<20 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x2D, count: length)
        bytes[place] = 0x2C
        for start in 0...length {
          #expect(
            bytes.span.firstIndex(of: 0x2C, from: start) == (start <= place ? place : length))
          #expect(
            bytes.span.firstIndex(of: 0x3B, or: 0x2C, from: start)
              == (start <= place ? place : length))
        }
      }
    }
  }

  @Test func `of several bytes the first is found`() {
    let bytes = Array("abcabcabcabc".utf8)
    #expect(bytes.span.firstIndex(of: UInt8(ascii: "c"), from: 0) == 2)
    #expect(bytes.span.firstIndex(of: UInt8(ascii: "c"), from: 3) == 5)
    #expect(bytes.span.firstIndex(of: UInt8(ascii: "c"), or: UInt8(ascii: "b"), from: 2) == 2)
    #expect(bytes.span.firstIndex(of: UInt8(ascii: "c"), or: UInt8(ascii: "b"), from: 3) == 4)
  }

  @Test(arguments: [0x00, 0x7F, 0x80, 0xFF] as [UInt8])
  func `any byte is looked for`(byte: UInt8) {
    let bytes = [byte &+ 1, byte &- 1, byte ^ 0x80, byte ^ 1, 0x41, 0x42, 0x43, 0x44, byte, byte]
    #expect(bytes.span.firstIndex(of: byte, from: 0) == 8)
    #expect(bytes.span.firstIndex(of: byte, from: 9) == 9)
  }
}
