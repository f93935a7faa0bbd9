import Testing

@testable import Profiles

@Suite struct RepeatedTextTests {
  @Test func `every text has its bytes`() {
    var texts = RepeatedText()
    for _ in 0..<2 {
      for number in 0..<20 {
        let text = "a text of its own, number \(number)"
        #expect(texts.bytes(of: text) == Array(text.utf8))
      }
    }
    #expect(texts.bytes(of: "") == [])
  }
}
