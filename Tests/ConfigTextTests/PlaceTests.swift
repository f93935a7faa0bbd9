import ConfigText
import Testing

@Suite struct PlaceTests {
  @Test(arguments: [
    (Place(line: 3, column: 5), Place(line: 7, column: 5), "line 3 and in line 7"),
    (Place(line: 1, column: 20), Place(line: 1, column: 88), "line 1, column 20 and column 88"),
  ])
  func `two places of one line are told apart by their columns`(
    first: Place, second: Place, words: String
  ) {
    #expect(Place.words(first, second) == words)
  }
}
