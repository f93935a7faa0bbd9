/// A list of which each reference has a key with a number, to which references are added.
///
/// A reference keeps its number as long as there is a free one for what is added before it; otherwise
/// those behind it count from one more, up to the next gap.
struct INIItemList {
  /// A number and what stands at it; nil where it goes.
  private struct Item {
    var number: Int
    let text: String?
  }

  private var items: [Item]
  /// Numbers that have a line with nothing in it.
  private let emptyNumbers: [Int]
  /// Where a list begins to count.
  private let firstNumber: Int
  private let removed: Set<Int>

  /// - Parameters:
  ///   - items: the references in order, nil for those that go.
  init(_ items: [(number: Int, text: String?)], emptyNumbers: [Int], firstNumber: Int) {
    self.items = items.map(Item.init)
    self.emptyNumbers = emptyNumbers
    self.firstNumber = firstNumber
    removed = Set(items.filter { $0.text == nil }.map(\.number))
  }

  /// What stands at each number.
  var texts: [Int: String] {
    var result: [Int: String] = [:]
    for item in items { result[item.number] = item.text }
    return result
  }

  /// Adds a reference before the one that stands at a place, or at the end.
  mutating func insert(_ text: String, at place: Int) {
    // A line that goes keeps its number until then.
    if place < items.count, items[place].text == nil {
      insert(text, at: place + 1)
      return
    }
    let before = place > 0 ? items[place - 1].number : firstNumber - 1
    let behind = place < items.count ? items[place].number : .max
    if let number = freeNumber(between: before, and: behind, isFirst: place == 0) {
      items.insert(Item(number: number, text: text), at: place)
      return
    }
    items.insert(Item(number: behind, text: text), at: place)
    var last = behind
    for index in items[place...].indices.dropFirst() where items[index].text != nil {
      guard items[index].number <= last else { break }
      repeat { last += 1 } while removed.contains(last)
      items[index].number = last
    }
  }

  /// An empty line is filled before a new one is made.
  private func freeNumber(between before: Int, and behind: Int, isFirst: Bool) -> Int? {
    if let number = emptyNumbers.first(where: { $0 > before && $0 < behind }) { return number }
    guard behind - 1 > before else { return nil }
    return isFirst && behind < .max ? behind - 1 : before + 1
  }
}
