import Testing

@testable import Reporting

@Suite struct ByteBufferTests {
  private static let sizes = [0, 1, 7, 8, 9, 4095, 4096, 4097, 9000]

  @Test(arguments: sizes, sizes)
  func `texts of any size stand one behind the other`(_ first: Int, _ second: Int) {
    let texts = [String(repeating: "é", count: first), String(repeating: "\"b", count: second)]
    var plain = ByteBuffer(capacity: 16)
    var json = ByteBuffer(capacity: 16)
    for text in texts + texts {
      plain.append(plain: text)
      json.append(json: text)
      plain.append(UInt8(ascii: ";"))
      json.append(UInt8(ascii: ";"))
    }
    let expected = (texts + texts).map { $0 + ";" }.joined()
    #expect(String(decoding: plain.bytes, as: UTF8.self) == expected)
    #expect(
      String(decoding: json.drain(), as: UTF8.self)
        == expected.split(separator: "\"", omittingEmptySubsequences: false).joined(
          separator: "\\\"")
    )
    #expect(json.drain() == [])
  }

  @Test func `short texts cross blocks`() {
    var buffer = ByteBuffer(capacity: 0)
    for _ in 0..<2000 { buffer.append("abcdefghijklmnopqrstuvwx") }
    for _ in 0..<2000 { buffer.append("") }
    #expect(
      String(decoding: buffer.drain(), as: UTF8.self)
        == String(repeating: "abcdefghijklmnopqrstuvwx", count: 2000)
    )
  }

  @Test(arguments: [0, 7, 9, 10, 99, 100, 65_535, -1, -10, .max, .min])
  func `numbers read as Swift writes them`(_ number: Int) {
    var buffer = ByteBuffer(capacity: 0)
    buffer.append(decimal: number)
    #expect(String(decoding: buffer.drain(), as: UTF8.self) == String(number))
  }

  @Test func `what does not count is overwritten`() {
    var buffer = ByteBuffer(capacity: 0)
    buffer.append("a")
    let isWritten = buffer.attempt(room: 8) { bytes, offset in
      bytes.store("bcd", at: &offset)
      return false
    }
    buffer.append("e")
    #expect(!isWritten)
    #expect(buffer.drain() == Array("ae".utf8))
  }
}
