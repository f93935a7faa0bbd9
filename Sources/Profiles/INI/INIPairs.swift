import ConfigText
import INISyntax
import NotificationCenter

/// Collects the pairs of one rule from keys such as `Pair 1 Senders`.
struct INIPairs {
  private let document: INIDocument
  private let layout: INILayout.RuleLayout
  private var pairs: [Int: Entries] = [:]

  /// The entries of one pair.
  private struct Entries {
    /// Method, senders and recipients, where a key holds all of them.
    var whole: [INIEntry?] = [nil, nil, nil]
    /// By their numbers, where each has a key of its own.
    var items: [[Int: INIEntry]] = [[:], [:], [:]]

    var first: INIEntry? {
      whole[1] ?? items[1].min { $0.key < $1.key }?.value ?? whole[0] ?? whole[2]
        ?? items[2].min { $0.key < $1.key }?.value
    }
  }

  init(_ document: INIDocument, layout: INILayout.RuleLayout) {
    self.document = document
    self.layout = layout
  }

  /// Notes an entry if it belongs to a pair.
  ///
  /// - Throws: `ExportError.duplicateField` where the pair has the field already.
  mutating func add(_ entry: INIEntry) throws(ExportError) {
    let key = document.source.text[entry.keyRange]
    for (index, pattern) in [layout.method, layout.senders, layout.recipients].enumerated() {
      guard let captures = pattern?.match(key) else { continue }
      try add(entry, as: index, captures)
    }
  }

  /// Notes an entry that matches the pattern of a part: 0 the method, 1 the senders, 2 the
  /// recipients.
  mutating func add(
    _ entry: INIEntry,
    as part: Int,
    _ captures: NamePattern.Captures
  ) throws(ExportError) {
    let text = captures["pair"]
    guard let number = text.map({ Int($0) }) ?? 1 else { return }
    let first: INIEntry?
    if let text = captures["item"] {
      guard let item = Int(text) else { return }
      first = pairs[number, default: Entries()].items[part].updateValue(entry, forKey: item)
    } else {
      first = pairs[number]?.whole[part]
      pairs[number, default: Entries()].whole[part] = entry
    }
    guard let first else { return }
    let lines = LineTable(document.source.text)
    throw .duplicateField(
      document.key(of: entry),
      first: lines.place(at: first.keyRange.lowerBound),
      second: lines.place(at: entry.keyRange.lowerBound)
    )
  }

  /// The pairs in the order of their numbers.
  func read(_ dialect: Dialect) -> (pairs: [Pair], sites: [INIExport.PairSite]) {
    var pairs: [Pair] = []
    var sites: [INIExport.PairSite] = []
    for (number, entries) in self.pairs.sorted(by: { $0.key < $1.key }) {
      let senders = items(of: entries, 1)
      func text(_ sender: INISender) -> String {
        String(decoding: document.source.text[sender.range], as: UTF8.self)
      }
      pairs.append(
        Pair(
          number: number,
          method: dialect.word(for: entries.whole[0].map(document.value(of:)) ?? "", .method),
          senders: senders.map(text),
          recipients: items(of: entries, 2).map(text)
        )
      )
      let start = entries.first?.keyRange.lowerBound ?? 0
      sites.append(INIExport.PairSite(start: start, list: entries.whole[1], senders: senders))
    }
    return (pairs, sites)
  }

  /// Where the items of a list stand, empty ones left out.
  private func items(of entries: Entries, _ part: Int) -> [INISender] {
    let text = document.source.text
    let listed = entries.whole[part].map { entry in
      SeparatedList.items(in: entry.valueRange, of: text, separator: layout.separator)
        .map { INISender(range: $0, entry: nil) }
    }
    let single = entries.items[part].sorted { $0.key < $1.key }.map(\.value)
      .filter { !$0.valueRange.isEmpty }
      .map { INISender(range: $0.valueRange, entry: $0) }
    return (listed ?? []) + single
  }
}
