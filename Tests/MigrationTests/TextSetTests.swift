import Testing

@testable import Migration

@Suite struct TextSetTests {
  /// Below and above the number from which texts are hashed.
  private static let counts = [0, 1, 16, 17, 100]

  @Test(arguments: counts)
  func `a text is inserted once`(count: Int) {
    var set = TextSet()
    for number in 0..<count {
      let isNew = set.insert("\(number)")
      let isNewAgain = set.insert("\(number / 2)")
      #expect(isNew && !isNewAgain)
    }
    #expect(set.isEmpty == (count == 0))
    for number in 0..<count { #expect(set.contains("\(number)")) }
    #expect(!set.contains("\(count)"))
  }

  @Test(arguments: counts)
  func `a set of a list has the texts of the list`(count: Int) {
    var set = TextSet((0..<count).map(String.init))
    for number in 0..<count {
      let isNew = set.insert("\(number)")
      #expect(set.contains("\(number)") && !isNew)
    }
    #expect(!set.contains("\(count)"))
    let isNew = set.insert("\(count)")
    #expect(isNew)
  }
}
