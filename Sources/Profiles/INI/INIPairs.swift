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
  /// - Parameter base: the line of the document from which lines are counted.
  func write(
    to rules: inout RuleList,
    _ sites: inout INIRuleReader.Sites,
    _ dialect: Dialect,
    separator: UInt8,
    in document: INIDocument,
    from base: Int
  ) {
    let entries = document.entries
    let pairs = pairs.span
    for index in pairs.indices {
      let list = pairs[index].senders.whole.map { entries[base + $0] }
      if let list {
        SeparatedList.forEachItem(
          in: list.valueRange, of: document.source.text, separator: separator
        ) { range in
          rules.addSender(PackedText(range))
          sites.senders.append(INISender(range: range, entry: nil))
        }
      }
      let items =
        pairs[index].senders.items.isEmpty
        ? [] : Self.items(pairs[index].senders, entries, from: base)
      for item in items where !item.entry.valueRange.isEmpty {
        rules.addSender(PackedText(item.entry.valueRange))
        sites.senders.append(INISender(range: item.entry.valueRange, entry: item.entry))
      }
      sites.senders.endList()
      if let whole = pairs[index].recipients.whole {
        SeparatedList.forEachItem(
          in: entries[base + whole].valueRange, of: document.source.text, separator: separator
        ) { rules.addRecipient(PackedText($0)) }
      }
      if !pairs[index].recipients.items.isEmpty {
        for item in Self.items(pairs[index].recipients, entries, from: base)
        where !item.entry.valueRange.isEmpty {
          rules.addRecipient(PackedText(item.entry.valueRange))
        }
      }
      let method = pairs[index].method.map { entries[base + $0] }
      rules.endPair(
        number: pairs[index].number,
        method: rules.add(document.text(of: method, .method, dialect))
      )
      let first = list ?? pairs[index].first.map { entries[base + $0] }
      let start = first?.keyRange.lowerBound ?? 0
      sites.pairs.append(INIExport.PairSite(start: start, list: list, items: items))
    }
    sites.pairs.endList()
  }

  private static func items(_ list: List, _ entries: [INIEntry], from base: Int) -> [INIItem] {
    list.items.sorted { $0.key < $1.key }
      .map { INIItem(number: $0.key, entry: entries[base + $0.value]) }
  }
}
