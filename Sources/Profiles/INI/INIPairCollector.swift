import ConfigText
import INISyntax
import NotificationCenter

/// Collects the pairs of one rule from keys such as `Pair 1 Senders`.
struct INIPairCollector {
  private var pairs: [INIPairLines] = []
  /// Where the pairs stand in ``pairs``, by their numbers; empty while there are so few that looking
  /// through them is quicker.
  private var indices: [Int: Int] = [:]
  /// The lines that hold one reference each.
  private var itemLines: [ItemKey: Int] = [:]

  /// Which reference a line holds.
  private struct ItemKey: Hashable, Comparable {
    /// The number of the pair.
    let pair: Int
    let part: Int
    let item: Int

    static func < (left: ItemKey, right: ItemKey) -> Bool {
      (left.pair, left.part, left.item) < (right.pair, right.part, right.item)
    }
  }

  private static let few = 8

  /// What a pair consists of: the places of the patterns.
  private enum Part {
    static let method = 0
    static let senders = 1
    static let recipients = 2
  }

  /// The pair that a key belongs to, and the place in a list of which each reference has a key.
  struct Site {
    let pair: Int
    let item: Int?

    /// Nil where a number has too many digits.
    init?(_ captures: NameCaptures, in text: [UInt8]) {
      var number = 1
      if let digits = captures[.pair] {
        guard let value = Self.integer(text.span.extracting(digits)) else { return nil }
        number = value
      }
      pair = number
      guard let digits = captures[.item] else {
        item = nil
        return
      }
      guard let value = Self.integer(text.span.extracting(digits)) else { return nil }
      item = value
    }

    private static func integer(_ digits: Span<UInt8>) -> Int? {
      var value = 0
      for index in digits.indices {
        let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
        let (sum, isOver) = product.addingReportingOverflow(Int(digits[index] - UInt8(ascii: "0")))
        if isTooLarge || isOver { return nil }
        value = sum
      }
      return value
    }
  }

  /// Notes a line whose key matches the pattern of a part: 0 the method, 1 the senders, 2 the
  /// recipients.
  ///
  /// - Returns: the line that is the same part of the same pair already; nil if there is none.
  mutating func add(_ line: Int, as part: Int, _ site: Site) -> Int? {
    let pair = index(of: site.pair)
    if part == Part.method {
      defer { pairs[pair].method = line }
      return pairs[pair].method
    }
    if let item = site.item {
      return itemLines.updateValue(line, forKey: ItemKey(pair: site.pair, part: part, item: item))
    }
    if part == Part.senders {
      defer { pairs[pair].senders.whole = line }
      return pairs[pair].senders.whole
    }
    defer { pairs[pair].recipients.whole = line }
    return pairs[pair].recipients.whole
  }

  /// Where the pair of a number stands, which is added if there is none.
  private mutating func index(of number: Int) -> Int {
    let known =
      indices.isEmpty ? pairs.lastIndex { $0.number == number } : indices[number]
    if let known { return known }
    pairs.append(INIPairLines(number: number))
    if pairs.count > Self.few {
      if indices.isEmpty {
        for (index, pair) in pairs.enumerated() { indices[pair.number] = index }
      }
      indices[number] = pairs.count - 1
    }
    return pairs.count - 1
  }

  /// Adds the pairs to others, in the order of their numbers, as are the lines of a list.
  ///
  /// - Parameters:
  ///   - all: get the pairs.
  ///   - items: get the lines that hold one reference each.
  func write(to all: inout [INIPairLines], items: inout [INIPairLines.Item]) {
    let first = all.count
    all += pairs.sorted { $0.number < $1.number }
    var pair = first
    for (key, line) in itemLines.sorted(by: { $0.key < $1.key }) {
      while all[pair].number < key.pair { pair += 1 }
      if key.part == Part.senders {
        all[pair].senders.addItem(at: items.count)
      } else {
        all[pair].recipients.addItem(at: items.count)
      }
      items.append(INIPairLines.Item(number: key.item, line: line))
    }
  }
}
