import ConfigText
import INISyntax
import NotificationCenter

/// Collects the pairs of a rule from keys such as `Pair 1 Senders`.
struct INIPairs {
  private let document: INIDocument
  private let layout: INILayout.RuleLayout
  private var fields: [Int: [INIEntry?]] = [:]

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
      guard let text = pattern?.match(key)?["pair"], let number = Int(text), number >= 0 else {
        continue
      }
      if let first = fields[number]?[index] {
        let lines = LineTable(document.source.text)
        throw .duplicateField(
          document.key(of: entry),
          first: lines.place(at: first.keyRange.lowerBound),
          second: lines.place(at: entry.keyRange.lowerBound)
        )
      }
      fields[number, default: [nil, nil, nil]][index] = entry
    }
  }

  /// The pairs in the order of their numbers.
  func read() -> (pairs: [Pair], sites: [INIExport.PairSite]) {
    var pairs: [Pair] = []
    var sites: [INIExport.PairSite] = []
    for (number, entries) in fields.sorted(by: { $0.key < $1.key }) {
      let senders = entries[1].map(items(of:)) ?? []
      let recipients = entries[2].map(items(of:)) ?? []
      func text(_ range: Range<Int>) -> String {
        String(decoding: document.source.text[range], as: UTF8.self)
      }
      pairs.append(
        Pair(
          number: number,
          method: entries[0].map(document.value(of:)) ?? "",
          senders: senders.map(text),
          recipients: recipients.map(text)
        )
      )
      let start = (entries[1] ?? entries[0] ?? entries[2])?.keyRange.lowerBound ?? 0
      sites.append(INIExport.PairSite(start: start, senders: senders))
    }
    return (pairs, sites)
  }

  /// Where the items of a list stand, empty ones left out.
  private func items(of entry: INIEntry) -> [Range<Int>] {
    let text = document.source.text
    return text[entry.valueRange].split(separator: layout.separator)
      .map { text.trimmingASCIIWhiteSpace(in: $0.startIndex..<$0.endIndex) }
      .filter { !$0.isEmpty }
  }
}
