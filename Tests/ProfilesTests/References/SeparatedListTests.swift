import Testing

@testable import Profiles

@Suite struct SeparatedListTests {
  private func items(_ text: String) -> [String] {
    let bytes = Array("x=\(text),y".utf8)
    let range = 2..<bytes.count - 2
    return SeparatedList.items(in: range, of: bytes, separator: UInt8(ascii: ","))
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("", []), (" ", []), (",", []), ("1", ["1"]), (" 1 ", ["1"]), ("1, 5,2", ["1", "5", "2"]),
    (",1,,2,", ["1", "2"]),
    ("a-rather-long-item, another-one", ["a-rather-long-item", "another-one"]),
  ])
  func `items stand between separators`(text: String, expected: [String]) {
    #expect(items(text) == expected)
  }

  @Test(arguments: [
    ("1, 2, 3", [0], "2, 3"), ("1, 2, 3", [1], "1, 3"), ("1, 2, 3", [2], "1, 2"),
    ("1, 2, 3", [0, 1], "3"), ("1, 2, 3", [0, 2], "2"), ("1, 2, 3", [1, 2], "1"),
    ("1, 2, 3", [0, 1, 2], ""), ("1, 2, 3", [], "1, 2, 3"),
  ])
  func `each item takes one separator with it`(text: String, removed: [Int], expected: String) {
    var bytes = Array(text.utf8)
    let items = SeparatedList.items(in: bytes.indices, of: bytes, separator: UInt8(ascii: ","))
    let ranges = SeparatedList.removalRanges(of: removed, from: items, in: bytes)
    for range in ranges.reversed() { bytes.removeSubrange(range) }
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
