import ConfigText
import INISyntax
import TestSupport
import Testing

/// That a line begins as expected must not show in what is read.
@Suite struct INILineHeadsTests {
  private static let heads = [
    "a=", "b =", "Name = ", "Pair 1 Method = ", "Pair 1 Senders = ", "Pair 2 Senders = ",
    "Pair 1 Recipients = ", " Name = ", "\tName\t=", "name = ", "=", "exactly twenty-three x =",
    "exactly twenty-four xx=", "a key that is longer than three words =", "シェル = ", "[open = ",
  ]
  private static let others = [
    "", " ", "; a=b", "# Name = x", "[Section 1]", "[Section 2]", "[x = y]", "neither",
  ]
  private static let values = ["", " ", "1", "\"quoted\"", "b = c", "a rather long value", "[x]"]

  /// Mostly the same heads in the same order, and now and then another line.
  private static func lines(using random: inout SeededGenerator) -> [String] {
    let usual = heads.shuffled(using: &random).prefix(6)
    return (0..<400).map { number in
      let isUsual = Int.random(in: 0..<8, using: &random) > 0
      let head = isUsual ? usual[number % 6] : (heads + others).randomElement(using: &random) ?? ""
      if others.contains(head) { return head }
      return head + (values.randomElement(using: &random) ?? "")
    }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4], ["\n", "\r\n"])
  func `a line reads the same whatever stands before it`(seed: UInt64, lineEnd: String) throws {
    var random = SeededGenerator(seed: seed)
    let lines = Self.lines(using: &random)
    let whole = try INIDocument(lines.joined(separator: lineEnd))
    #expect(whole.summary == (try lines.flatMap { try INIDocument($0).summary }), "seed \(seed)")
    let ranges = whole.entries.map(\.lineRange)
    let alone = lines.filter { line in (try? INIDocument(line).entries.isEmpty) == false }
    #expect(
      ranges.map { String(decoding: whole.source.text[$0], as: UTF8.self).trimmingLineEnd }
        == alone, "seed \(seed)")
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `keys of the same number are the same bytes`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let document = try INIDocument(Self.lines(using: &random).joined(separator: "\n"))
    var keys: [Int16: String] = [:]
    for entry in document.entries {
      let key = document.key(of: entry)
      #expect(keys.updateValue(key, forKey: entry.keyNumber) ?? key == key)
    }
    #expect(keys.count < 40)
  }

  @Test func `more keys than can be counted have no number`() throws {
    let text = (0..<40_000).map { "Key \($0) = x\n" }.joined()
    let document = try INIDocument(text)
    #expect(document.entries.count == 40_000)
    #expect(document.entries.prefix(32_767).map(\.keyNumber) == Array(0..<32_767))
    #expect(document.entries.dropFirst(32_767).allSatisfy { $0.keyNumber == -1 })
    #expect(document.key(of: document.entries[39_999]) == "Key 39999")
  }
}

extension String {
  /// Without the line end that it may have.
  fileprivate var trimmingLineEnd: String {
    var bytes = Array(utf8)
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
