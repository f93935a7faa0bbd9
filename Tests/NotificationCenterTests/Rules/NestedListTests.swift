import NotificationCenter
import Testing

@Suite struct NestedListTests {
  private static let lists = [[1, 2], [], [3], []]

  private static var nested: NestedList<Int> {
    var nested = NestedList<Int>()
    for list in lists {
      for element in list { nested.append(element) }
      nested.endList()
    }
    return nested
  }

  @Test func `lists come back as they were added`() {
    #expect(Self.nested.map(Array.init) == Self.lists)
    #expect(Self.nested.elements == [1, 2, 3])
    #expect(Self.nested.indices.map(Self.nested.range(of:)) == [0..<2, 2..<2, 2..<3, 3..<3])
  }
}
