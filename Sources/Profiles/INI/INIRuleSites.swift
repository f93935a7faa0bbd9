import INISyntax

/// Where the rules of an INI document stand.
struct INIRuleSites: Sendable {
  private(set) var rules: [Rule] = []
  /// Which line is what; rules in sections with the same keys share theirs.
  private(set) var lines: [INIRuleLines] = []
  /// The pairs of all of these.
  private(set) var pairs: [INIPairLines] = []
  /// The lines that hold one reference each.
  private(set) var items: [INIPairLines.Item] = []
  /// For each shape of sections its lines among those of all rules.
  private var shapes = INISectionShapes<Int>()

  /// Where one rule stands.
  struct Rule: Sendable {
    /// Where it begins.
    let start: Int
    /// Its lines among those of all rules.
    let lines: Int
    /// The line of the document from which they are counted.
    let base: Int
  }

  init() {}

  /// No rule yet, but what is known of the keys of others.
  init(knowing others: INIRuleSites) {
    self = others
    rules = []
  }

  mutating func reserveCapacity(_ count: Int) {
    rules.reserveCapacity(count)
  }

  mutating func add(_ rule: Rule) {
    rules.append(rule)
  }

  /// - Returns: where its lines stand among those of all rules.
  mutating func add(_ rule: INIRuleCollector) -> Int {
    var lines = rule.lines
    let first = pairs.count
    rule.pairs.write(to: &pairs, items: &items)
    lines.pairs = first..<pairs.count
    self.lines.append(lines)
    return self.lines.count - 1
  }

  /// Adds a rule that has a section of its own.
  ///
  /// - Returns: where its lines stand among those of all rules.
  mutating func add(
    _ rule: INIRuleCollector, of section: INISection, _ entries: [INIEntry]
  ) -> Int {
    let index = add(rule)
    shapes.remember(section, entries, as: index)
    return index
  }

  /// Where the lines of a section's rule stand among those of all, if another section has the same keys.
  func lines(of section: INISection, _ entries: [INIEntry]) -> Int? {
    shapes.index(of: section, entries).map { shapes[$0] }
  }

  // MARK: Pairs

  /// Where a pair of a rule stands.
  ///
  /// - Parameters:
  ///   - pair: counts from 0.
  ///   - rule: which rule.
  ///   - entries: the lines of the document.
  func site(ofPair pair: Int, of rule: Int, _ entries: [INIEntry]) -> INIPairSite {
    let base = rules[rule].base
    let pair = pairs[lines[rules[rule].lines].pairs.lowerBound + pair]
    func first(_ list: INIPairLines.List) -> Int? {
      list.whole ?? items[list.items].first?.line
    }
    let start = first(pair.senders) ?? pair.method ?? first(pair.recipients)
    return INIPairSite(
      start: start.map { entries[base + $0].keyRange.lowerBound } ?? 0,
      list: pair.senders.whole.map { entries[base + $0] },
      items: items[pair.senders.items].map {
        INIItem(number: $0.number, entry: entries[base + $0.line])
      }
    )
  }

  /// Whether senders have lines of their own.
  var hasSenderLines: Bool {
    !items.isEmpty && pairs.contains { !$0.senders.items.isEmpty }
  }

  /// Whether a sender has a line with this number.
  func hasSenderLine(numbered number: Int) -> Bool {
    pairs.contains { pair in items[pair.senders.items].contains { $0.number == number } }
  }
}
