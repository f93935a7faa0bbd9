import Testing

@testable import Fleet

@Suite struct PackedTextTableTests {
  @Test(arguments: [0, 1, 11, 12, 13, 1000])
  func `a key keeps the value that it got first`(count: Int) {
    var table = PackedTextTable()
    for number in 0..<count {
      let before = table.value(of: "nas-\(number)", orElse: "exports/\(number).xml")
      #expect(before == nil)
    }
    for number in 0..<count {
      let value = table.value(of: "nas-\(number)", orElse: "other")
      #expect(value == "exports/\(number).xml")
    }
    let unknown = table.value(of: "nas-\(count)", orElse: "")
    #expect(unknown == nil)
  }

  @Test func `keys and values may be empty, and one may begin another`() {
    var table = PackedTextTable()
    let keys = ["", "a", "ab", "警", "警報"]
    for key in keys {
      let before = table.value(of: key, orElse: "")
      #expect(before == nil)
    }
    for key in keys {
      let value = table.value(of: key, orElse: "other")
      #expect(value == "")
    }
  }
}
