import ConfigText
import INISyntax
import NotificationCenter

/// The pairs of one rule, collected from keys such as `Pair 1 Senders`.
///
/// Lines are known by their places in the document, or in a section where other sections have the
/// same keys.
struct INIPairs {
  private var pairs: [Lines] = []
  /// Where the pairs stand in ``pairs``, by their numbers; empty while there are so few that looking
  /// through them is quicker.
  private var indices: [Int: Int] = [:]

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

  /// The lines of one pair.
  private struct Lines: Sendable {
    let number: Int
    var method: Int?
    var senders = List()
    var recipients = List()

    init(number: Int) {
      self.number = number
    }

    var first: Int? { senders.first ?? method ?? recipients.first }
  }

  /// The lines of a list.
  private struct List: Sendable {
    /// The one that holds all of it.
    var whole: Int?
    /// By their numbers, where each reference has one of its own.
    var items: [Int: Int] = [:]

    var first: Int? { whole ?? items.min { $0.key < $1.key }?.value }
  }

  /// Notes a line whose key matches the pattern of a part: 0 the method, 1 the senders, 2 the
  /// recipients.
  ///
  /// - Returns: the line that is the same part of the same pair already; nil if there is none.
  mutating func add(_ line: Int, as part: Int, _ site: Site) -> Int? {
    let pair = index(of: site.pair)
    switch part {
    case Part.method:
      defer { pairs[pair].method = line }
      return pairs[pair].method
    case Part.senders: return Self.add(line, site.item, to: &pairs[pair].senders)
    default: return Self.add(line, site.item, to: &pairs[pair].recipients)
    }
  }

  private static func add(_ line: Int, _ item: Int?, to list: inout List) -> Int? {
    if let item { return list.items.updateValue(line, forKey: item) }
    defer { list.whole = line }
    return list.whole
  }

  /// Where the pair of a number stands, which is added if there is none.
  private mutating func index(of number: Int) -> Int {
    let known =
      indices.isEmpty ? pairs.lastIndex { $0.number == number } : indices[number]
    if let known { return known }
    pairs.append(Lines(number: number))
    if pairs.count > Self.few {
      if indices.isEmpty {
        for (index, pair) in pairs.enumerated() { indices[pair.number] = index }
      }
      indices[number] = pairs.count - 1
    }
    return pairs.count - 1
  }

  /// Brings the pairs into the order of their numbers, once all are added.
  mutating func sort() {
    pairs.sort { $0.number < $1.number }
    indices = [:]
  }

  /// Adds the pairs to the rule that is ended next.
  ///
  /// - Parameters:
  ///   - rules: get them.
  ///   - dialect: what methods are called.
  ///   - separator: stands between the items of a list in one value.
  ///   - entries: the lines of the document.
  ///   - base: the line from which lines are counted.
  ///   - text: the text of the document.
  func write(
    to rules: inout RuleList,
    _ dialect: Dialect,
    separator: UInt8,
    _ entries: [INIEntry],
    from base: Int,
    in text: [UInt8]
  ) {
    let pairs = pairs.span
    for index in pairs.indices {
      if let whole = pairs[index].senders.whole {
        SeparatedList.forEachItem(
          in: entries[base + whole].valueRange, of: text, separator: separator
        ) { rules.addSender(PackedText($0)) }
      }
      for item in Self.items(pairs[index].senders, entries, from: base)
      where !item.entry.valueRange.isEmpty {
        rules.addSender(PackedText(item.entry.valueRange))
      }
      if let whole = pairs[index].recipients.whole {
        SeparatedList.forEachItem(
          in: entries[base + whole].valueRange, of: text, separator: separator
        ) { rules.addRecipient(PackedText($0)) }
      }
      for item in Self.items(pairs[index].recipients, entries, from: base)
      where !item.entry.valueRange.isEmpty {
        rules.addRecipient(PackedText(item.entry.valueRange))
      }
      let method = pairs[index].method.map { entries[base + $0].valueRange } ?? 0..<0
      rules.endPair(
        number: pairs[index].number,
        method: rules.add(dialect.text(at: method, of: text, .method))
      )
    }
  }

  // MARK: Sites

  /// Where a pair stands.
  ///
  /// - Parameters:
  ///   - pair: counts from 0.
  ///   - entries: the lines of the document.
  ///   - base: the line from which lines are counted.
  func site(of pair: Int, _ entries: [INIEntry], from base: Int) -> INIPairSite {
    let lines = pairs[pair]
    return INIPairSite(
      start: lines.first.map { entries[base + $0].keyRange.lowerBound } ?? 0,
      list: lines.senders.whole.map { entries[base + $0] },
      items: Self.items(lines.senders, entries, from: base)
    )
  }

  /// Whether senders have lines of their own.
  var hasSenderLines: Bool { pairs.contains { !$0.senders.items.isEmpty } }

  /// Whether a sender has a line with this number.
  func hasSenderLine(numbered number: Int) -> Bool {
    pairs.contains { $0.senders.items[number] != nil }
  }

  private static func items(_ list: List, _ entries: [INIEntry], from base: Int) -> [INIItem] {
    if list.items.isEmpty { return [] }
    return list.items.sorted { $0.key < $1.key }
      .map { INIItem(number: $0.key, entry: entries[base + $0.value]) }
  }
}
