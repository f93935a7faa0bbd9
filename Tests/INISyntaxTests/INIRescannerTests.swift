import ConfigText
import INISyntax
import TestSupport
import Testing

/// That lines of the original are taken over must not show in what is read.
@Suite struct INIRescannerTests {
  private static let lines = [
    "", " ", "; a=b", "# Name = x", "[Section 1]", "[Section 2]", " [x = y] ", "[open", "neither",
    "a=", "b =", "b = ", "Name = Rule - 1", "Name = Rule - 2", " Name = \"quoted\"", "=", "= x",
    "a key that is longer than three words = 1, 2", "シェル = 値", "Pair 1 Senders = 3, 5",
  ]
  private static let pieces = [
    "", "", "7", "=", "\n", "\r\n", "\"", "[", "]", " ", ";", "[New]\nKey = x\n", "Key = x", "値",
    "\u{FEFF}",
  ]

  private static func document(using random: inout SeededGenerator) -> [UInt8] {
    let lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
    let count = Int.random(in: 0..<30, using: &random)
    var text = (0..<count).map { _ in lines.randomElement(using: &random) ?? "" }
      .joined(separator: lineEnd)
    if Bool.random(using: &random) { text += lineEnd }
    if Int.random(in: 0..<4, using: &random) == 0 { text = "\u{FEFF}" + text }
    return Array(text.utf8)
  }

  /// Edits anywhere, or of whole lines and values as a migration makes them.
  private static func edits(
    of document: INIDocument, using random: inout SeededGenerator
  ) throws -> EditSet {
    let count = document.source.text.count
    var edits: [Edit] = []
    var end = 0
    while Int.random(in: 0..<5, using: &random) > 0 {
      let places =
        document.entries.flatMap { [$0.valueRange, $0.lineRange] }
        + document.sections.compactMap(\.headerRange)
      var range = places.randomElement(using: &random) ?? 0..<0
      if Bool.random(using: &random) {
        let start = Int.random(in: 0...count, using: &random)
        range = start..<min(count, start + Int.random(in: 0..<9, using: &random))
      }
      guard range.lowerBound > end || edits.isEmpty else { continue }
      let piece = pieces.randomElement(using: &random) ?? ""
      edits.append(Edit(range: range, replacement: Array(piece.utf8)))
      end = range.upperBound
    }
    return try EditSet(edits)
  }

  @Test(arguments: UInt64(1)...20)
  func `a rewritten document reads the same as one that is read whole`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let original = try INIDocument(parsing: Self.document(using: &random))
      let edits = try Self.edits(of: original, using: &random)
      let bytes = edits.applied(to: original.source.original)
      guard let whole = try? INIDocument(parsing: bytes) else { continue }
      let rewritten = try INIDocument(parsing: bytes, rewrittenFrom: original, by: edits)
      let text = "\(String(decoding: original.source.original, as: UTF8.self)) by \(edits)"
      #expect(rewritten.sections.map(\.nameRange) == whole.sections.map(\.nameRange), "\(text)")
      #expect(rewritten.sections.map(\.headerRange) == whole.sections.map(\.headerRange), "\(text)")
      #expect(rewritten.sections.map(\.entries) == whole.sections.map(\.entries), "\(text)")
      #expect(rewritten.entries.map(\.lineRange) == whole.entries.map(\.lineRange), "\(text)")
      #expect(rewritten.entries.map(\.keyRange) == whole.entries.map(\.keyRange), "\(text)")
      #expect(rewritten.entries.map(\.valueRange) == whole.entries.map(\.valueRange), "\(text)")
      #expect(rewritten.entries.map(\.isQuoted) == whole.entries.map(\.isQuoted), "\(text)")
      if rewritten.hasKeyNumbers(of: original) {
        Self.expectNumbers(of: original, in: rewritten, text)
      }
    }
  }

  /// Keys with a number are those that had it in the original.
  private static func expectNumbers(
    of original: INIDocument, in rewritten: INIDocument, _ text: String
  ) {
    var keys: [Int16: String] = [:]
    for entry in original.entries { keys[entry.keyNumber] = original.key(of: entry) }
    for entry in rewritten.entries where entry.keyNumber >= 0 {
      #expect(keys[entry.keyNumber] == rewritten.key(of: entry), "\(text)")
    }
  }

  @Test func `a key keeps its number where the value changes`() throws {
    let original = try INIDocument("[A]\nName = x\nOther = y\n")
    let edits = try EditSet([Edit(range: 11..<12, replacement: Array("new".utf8))])
    let bytes = edits.applied(to: original.source.original)
    let rewritten = try INIDocument(parsing: bytes, rewrittenFrom: original, by: edits)
    #expect(rewritten.summary == ["[A]", "Name=new", "Other=y"])
    #expect(rewritten.entries.map(\.keyNumber) == original.entries.map(\.keyNumber))
    #expect(rewritten.hasKeyNumbers(of: original))
  }

  @Test func `what is no UTF-8 is read whole`() throws {
    let original = try INIDocument(parsing: Array("[A]\nName = ".utf8) + [0xE4, 0x0A])
    let edits = try EditSet([Edit(range: 1..<2, replacement: Array("B".utf8))])
    let bytes = edits.applied(to: original.source.original)
    let rewritten = try INIDocument(parsing: bytes, rewrittenFrom: original, by: edits)
    #expect(rewritten.summary == ["[B]", "Name=ä"])
    #expect(rewritten.source.encoding == original.source.encoding)
    #expect(!rewritten.hasKeyNumbers(of: original))
  }
}
