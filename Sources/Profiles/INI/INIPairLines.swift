/// The lines of one pair.
///
/// Lines are known by their places in the document, or in a section where other sections have the
/// same keys. Plain numbers, since every rule with such a pair looks at them.
struct INIPairLines: Sendable {
  let number: Int
  var method: Int?
  var senders = List()
  var recipients = List()

  /// The lines of a list.
  struct List: Sendable {
    /// The one that holds all of it.
    var whole: Int?
    /// Where those stand among ``INIRuleSites/items`` that hold one reference each.
    private(set) var items = 0..<0

    /// Adds the last of them.
    mutating func addItem(at index: Int) {
      items = (items.isEmpty ? index : items.lowerBound)..<index + 1
    }
  }

  /// A line that holds one reference of a list.
  struct Item: Sendable {
    /// What stands in its key.
    let number: Int
    let line: Int
  }

  init(number: Int) {
    self.number = number
  }
}
