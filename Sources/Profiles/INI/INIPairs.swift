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

  /// Notes an entry that matches the pattern of a part: 0 the method, 1 the senders, 2 the
  /// recipients.
  ///
  /// - Throws: `ExportError.duplicateField` where the pair has the field already.
  mutating func add(
    _ entry: INIEntry,
    as part: Int,
    _ captures: NamePattern.Captures,
    in document: INIDocument
  ) throws(ExportError) {
    let text = captures["pair"]
    guard let number = text.map({ Int($0) }) ?? 1 else { return }
    let item = captures["item"].map { Int($0) }
    if case .some(nil) = item { return }
    let pair = index(of: number)
    let first: INIEntry?
    switch part {
    case Part.method:
      first = pairs[pair].method
      pairs[pair].method = entry
    case Part.senders: first = Self.add(entry, item ?? nil, to: &pairs[pair].senders)
    default: first = Self.add(entry, item ?? nil, to: &pairs[pair].recipients)
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

  /// The pairs in the order of their numbers.
  func read(
    _ dialect: Dialect,
    separator: UInt8,
    in document: INIDocument
  ) -> (pairs: [Pair], sites: [INIExport.PairSite]) {
    let text = document.source.text
    func texts(_ items: [INISender]) -> [String] {
      var texts: [String] = []
      texts.reserveCapacity(items.count)
      for item in items { texts.append(String(decoding: text[item.range], as: UTF8.self)) }
      return texts
    }
    var pairs: [Pair] = []
    var sites: [INIExport.PairSite] = []
    pairs.reserveCapacity(self.pairs.count)
    sites.reserveCapacity(self.pairs.count)
    for entries in self.pairs.sorted(by: { $0.number < $1.number }) {
      let senders = Self.items(of: entries.senders, in: text, separator)
      pairs.append(
        Pair(
          number: entries.number,
          method: dialect.word(for: entries.method.map(document.value(of:)) ?? "", .method),
          senders: texts(senders),
          recipients: texts(Self.items(of: entries.recipients, in: text, separator))
        )
      )
      let start = entries.first?.keyRange.lowerBound ?? 0
      sites.append(
        INIExport.PairSite(
          start: start,
          list: entries.senders.whole,
          items: entries.senders.sortedItems,
          senders: senders
        )
      )
    }
    return (pairs, sites)
  }

  /// Where the items of a list stand, empty ones left out.
  private static func items(
    of list: List,
    in text: [UInt8],
    _ separator: UInt8
  ) -> [INISender] {
    var senders: [INISender] = []
    if let whole = list.whole {
      let items = SeparatedList.items(in: whole.valueRange, of: text, separator: separator)
      senders.reserveCapacity(items.count)
      for item in items { senders.append(INISender(range: item, entry: nil)) }
    }
    guard !list.items.isEmpty else { return senders }
    let single = list.sortedItems.map(\.entry).filter { !$0.valueRange.isEmpty }
      .map { INISender(range: $0.valueRange, entry: $0) }
    return senders + single
  }
}
