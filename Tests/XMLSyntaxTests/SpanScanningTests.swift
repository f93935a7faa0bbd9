import Testing

@testable import XMLSyntax

@Suite struct SpanScanningTests {
  private static let text = (0..<200).map { UInt8($0) }

  @Test(arguments: [0, 1, 7, 8, 9, 15, 16, 63, 64, 65, 127, 128, 130, 150, 199])
  func `bytes are the same up to the first difference`(difference: Int) {
    var other = Self.text
    other[difference] ^= 0x80
    for start in [0, 1, 5, 64, 100] where start <= difference {
      let count = Self.text.span.sameCount(from: start, as: other.span, from: start)
      #expect(count == difference - start)
    }
  }

  @Test(arguments: [0, 1, 8, 64, 70, 199, 200])
  func `bytes are the same up to the end of the shorter text`(length: Int) {
    let short = Array(Self.text[..<length])
    #expect(Self.text.span.sameCount(from: 0, as: short.span, from: 0) == length)
    #expect(short.span.sameCount(from: 0, as: Self.text.span, from: 0) == length)
    #expect(short.span.sameCount(from: length, as: Self.text.span, from: 0) == 0)
  }

  @Test func `the same bytes may stand at different places`() {
    let other = [1, 2, 3] + Self.text[20...]
    #expect(Self.text.span.sameCount(from: 20, as: other.span, from: 3) == 180)
  }
}
