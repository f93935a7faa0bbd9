import ConfigText
import INISyntax
import NotificationCenter

/// Collects the pairs of one rule from keys such as `Pair 1 Senders`.
struct INIPairs {
  private var pairs: [Entries] = []
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

  /// The entries of one pair.
  private struct Entries {
    let number: Int
    var method: INIEntry?
    var senders = List()
    var recipients = List()

    init(number: Int) {
      self.number = number
    }

    var first: INIEntry? { senders.first ?? method ?? recipients.first }
  }

  /// The entries of a list.
  private struct List {
    /// The key that holds all of it.
    var whole: INIEntry?
    /// By their numbers, where each has a key of its own.
    var items: [Int: INIEntry] = [:]

    var first: INIEntry? { whole ?? items.min { $0.key < $1.key }?.value }

    var sortedItems: [INIItem] {
      items.isEmpty
        ? [] : items.sorted { $0.key < $1.key }.map { INIItem(number: $0.key, entry: $0.value) }
    }
  }

  /// Makes it ready for another rule.
  mutating func removeAll() {
    pairs.removeAll(keepingCapacity: true)
    if !indices.isEmpty { indices.removeAll() }
  }

  /// Notes an entry that matches the pattern of a part: 0 the method, 1 the senders, 2 the
  /// recipients.
  ///
  /// - Throws: `ExportError.duplicateField` where the pair has the field already.
  mutating func add(
    _ entry: INIEntry,
    as part: Int,
    _ site: Site,
    in document: INIDocument
  ) throws(ExportError) {
    let (pair, item) = (index(of: site.pair), site.item)
    let first: INIEntry?
    switch part {
    case Part.method:
      first = pairs[pair].method
      pairs[pair].method = entry
    case Part.senders: first = Self.add(entry, item, to: &pairs[pair].senders)
    default: first = Self.add(entry, item, to: &pairs[pair].recipients)
    }
    guard let first else { return }
    let lines = LineTable(document.source.text)
    throw .duplicateField(
      document.key(of: entry),
      first: lines.place(at: first.keyRange.lowerBound),
      second: lines.place(at: entry.keyRange.lowerBound)
    )
  }

  /// - Returns: the entry that stood there.
  private static func add(_ entry: INIEntry, _ item: Int?, to list: inout List) -> INIEntry? {
    if let item { return list.items.updateValue(entry, forKey: item) }
    defer { list.whole = entry }
    return list.whole
  }

  /// Where the pair of a number stands, which is added if there is none.
  private mutating func index(of number: Int) -> Int {
    let known =
      indices.isEmpty ? pairs.lastIndex { $0.number == number } : indices[number]
    if let known { return known }
    pairs.append(Entries(number: number))
    if pairs.count > Self.few {
      if indices.isEmpty {
        for (index, pair) in pairs.enumerated() { indices[pair.number] = index }
      }
      indices[number] = pairs.count - 1
    }
    return pairs.count - 1
  }

  /// Adds the pairs, in the order of their numbers, to the rule that is ended next.
  mutating func write(
    to rules: inout RuleList,
    _ sites: inout INIRuleReader.Sites,
    _ dialect: Dialect,
    separator: UInt8,
    in document: INIDocument
  ) {
    if pairs.count > 1 { pairs.sort { $0.number < $1.number } }
    for entries in pairs {
      Self.forEachItem(of: entries.senders, in: document, separator) { range, entry in
        rules.addSender(PackedText(range))
        sites.senders.append(INISender(range: range, entry: entry))
      }
      sites.senders.endList()
      Self.forEachItem(of: entries.recipients, in: document, separator) { range, _ in
        rules.addRecipient(PackedText(range))
      }
      rules.endPair(
        number: entries.number,
        method: rules.add(document.text(of: entries.method, .method, dialect))
      )
      sites.pairs.append(
        INIExport.PairSite(
          start: entries.first?.keyRange.lowerBound ?? 0,
          list: entries.senders.whole,
          items: entries.senders.sortedItems
        )
      )
    }
    sites.pairs.endList()
  }

  /// Visits the items of a list, empty ones left out.
  private static func forEachItem(
    of list: List,
    in document: INIDocument,
    _ separator: UInt8,
    _ visit: (_ range: Range<Int>, _ entry: INIEntry?) -> Void
  ) {
    if let whole = list.whole {
      SeparatedList.forEachItem(
        in: whole.valueRange, of: document.source.text, separator: separator
      ) { visit($0, nil) }
    }
    for item in list.sortedItems where !item.entry.valueRange.isEmpty {
      visit(item.entry.valueRange, item.entry)
    }
  }
}
