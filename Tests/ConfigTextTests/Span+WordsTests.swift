import ConfigText
import Testing

@Suite struct SpanWordsTests {
  @Test(arguments: 0...25)
  func `words are the bytes and the padding`(_ count: Int) {
    let bytes = (0..<count).map { UInt8($0 + 1) }
    var (read, offsets): ([UInt8], [Int]) = ([], [])
    bytes.span.forEachWord(padding: 0xEE) { word, offset in
      offsets.append(offset)
      read += (0..<UInt64(8)).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
    #expect(offsets == Array(stride(from: 0, to: count, by: 8)))
    #expect(read == bytes + [UInt8](repeating: 0xEE, count: read.count - count))
  }
}
