import ConfigText
import Testing

@Suite struct EditSetTests {
  private let text = Array("one two three".utf8)

  private static func edit(_ range: Range<Int>, _ replacement: String) -> Edit {
    Edit(range: range, replacement: Array(replacement.utf8))
  }

  private func applied(_ edits: [Edit]) throws -> String {
    String(decoding: try EditSet(edits).applied(to: text), as: UTF8.self)
  }

  @Test func `no edit gives the same bytes`() {
    #expect(EditSet.none.isEmpty)
    #expect(EditSet.none.applied(to: text) == text)
    #expect(EditSet.none.applied(to: []) == [])
  }

  @Test func `edits replace, insert and delete in any order`() throws {
    #expect(
      try applied([
        Self.edit(8..<13, "3"), Self.edit(4..<4, ">"), Self.edit(0..<4, ""),
        Self.edit(13..<13, "."),
      ]) == ">two 3.")
  }

  @Test func `ranges may touch`() throws {
    #expect(
      try applied([Self.edit(0..<3, "1"), Self.edit(3..<4, "-"), Self.edit(4..<7, "2")])
        == "1-2 three")
  }

  @Test(arguments: [
    ([0..<4, 3..<5]), ([0..<4, 0..<4]), ([0..<13, 4..<7]), ([4..<7, 0..<13]), ([5..<5, 5..<5]),
    ([0..<4, 2..<2]), ([0..<1, 4..<7, 6..<8]),
  ])
  func `edits that touch the same bytes are refused`(ranges: [Range<Int>]) {
    #expect(throws: EditSet.Overlap.self) {
      try EditSet(ranges.map { Self.edit($0, "x") })
    }
  }

  @Test func `a refusal names the two edits in order`() {
    let (first, second) = (Self.edit(2..<6, "a"), Self.edit(5..<8, "b"))
    #expect {
      try EditSet([second, first])
    } throws: { error in
      let overlap = error as? EditSet.Overlap
      return overlap?.first == first && overlap?.second == second
    }
  }

  @Test func `edits explain what they make of a text, and nothing else`() throws {
    let edits = try EditSet([Self.edit(0..<3, "1"), Self.edit(7..<7, "!")])
    let after = edits.applied(to: text)
    #expect(edits.explains(before: text, after: after))
    #expect(!edits.explains(before: text, after: text))
    #expect(!EditSet.none.explains(before: text, after: after))
    #expect(EditSet.none.explains(before: text, after: text))
    #expect(!edits.explains(before: text, after: Array(after.dropLast())))
    #expect(!edits.explains(before: text, after: after + [0x20]))
    #expect(!edits.explains(before: [], after: after))
  }

  @Test func `every single byte that changes besides the edits is noticed`() throws {
    let edits = try EditSet([Self.edit(0..<3, "1"), Self.edit(7..<7, "!")])
    let after = edits.applied(to: text)
    for index in after.indices {
      var damaged = after
      damaged[index] ^= 1
      #expect(!edits.explains(before: text, after: damaged), "byte \(index)")
    }
  }

  @Test func `a byte that changes in a long text is noticed`() throws {
    let text = (0..<700).map { UInt8(truncatingIfNeeded: $0) }
    let edits = try EditSet([
      Self.edit(3..<200, String(repeating: "new", count: 50)), Self.edit(500..<501, ""),
    ])
    let after = edits.applied(to: text)
    #expect(edits.explains(before: text, after: after))
    for index in after.indices {
      var damaged = after
      damaged[index] ^= 0x80
      #expect(!edits.explains(before: text, after: damaged), "byte \(index)")
    }
  }
}
