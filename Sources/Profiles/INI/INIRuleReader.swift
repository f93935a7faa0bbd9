import ConfigText
import INISyntax
import NotificationCenter

/// Reads the rules of an INI document, section by section, and notes where everything stands.
struct INIRuleReader {
  private let document: INIDocument
  private let dialect: Dialect
  private let section: NamePattern
  private let separator: UInt8
  /// The names of the kinds of rules, in lower case.
  private let kindNames: [String]
  /// What they are in words of Notification Center.
  private var kinds: [PackedText] = []
  /// The kind of a rule of which nothing says it.
  private var noKind = PackedText.empty
  private var keys: INIRuleKeys
  /// The pairs of the rule at hand, and its entries of kind, id, name and whether it is enabled; kept
  /// so that they need no new memory for each rule.
  private var pairs = INIPairs()
  private var fields: [INIEntry?]
  /// Collects the rules that share a section; nil where each has one of its own.
  private var keyedRules: INIKeyedRules?
  private(set) var rules: RuleList
  private(set) var sites = Sites()

  /// Where rules stand.
  struct Sites: Sendable {
    /// Where each rule begins.
    var rules: [Int] = []
    /// For each rule its pairs.
    var pairs = NestedList<INIExport.PairSite>()
    /// For each pair of all rules its references.
    var senders = NestedList<INISender>()
  }

  init(_ document: INIDocument, layout: INILayout.RuleLayout, dialect: Dialect) {
    self.document = document
    self.dialect = dialect
    section = layout.section
    separator = layout.separator
    kindNames = layout.kinds
    keys = INIRuleKeys(layout)
    fields = Array(repeating: nil, count: layout.fields.all.all.count)
    keyedRules = layout.isKeyed ? INIKeyedRules(document, layout: layout) : nil
    rules = RuleList(textsIn: document.source.text)
    let count = document.sections.count
    rules.reserveCapacity(count)
    sites.rules.reserveCapacity(count)
    sites.pairs.reserveCapacity(lists: count, elements: count)
    sites.senders.reserveCapacity(lists: count, elements: count * 2)
    let word = dialect.word(for: "", .kind)
    if !word.isEmpty { noKind = rules.add(word) }
    for kind in kindNames { kinds.append(rules.add(dialect.word(for: kind, .kind))) }
  }

  /// Reads a section if rules stand in it.
  mutating func read(_ section: INISection) throws(ExportError) {
    let text = document.source.text
    let name = text.span.extracting(section.nameRange)
    guard let captures = self.section.match(name, at: section.nameRange.lowerBound) else { return }
    if keyedRules != nil {
      try keyedRules?.add(section)
      return
    }
    var kind = noKind
    if let range = captures[.kind] {
      guard let known = Self.number(of: text.span.extracting(range), among: kindNames) else {
        return
      }
      kind = kinds[known]
    }
    try readEntries(of: section)
    try addRule(at: section.headerRange?.lowerBound ?? 0, kind: kind, id: captures[.id])
  }

  private static func number(of name: Span<UInt8>, among names: [String]) -> Int? {
    for index in names.indices where names[index].utf8Span.span.equalsIgnoringASCIICase(name) {
      return index
    }
    return nil
  }

  private mutating func readEntries(of section: INISection) throws(ExportError) {
    let (entries, text) = (document.entries, document.source.text)
    pairs.removeAll()
    for index in fields.indices { fields[index] = nil }
    for index in section.entries {
      let entry = entries[index]
      let place = index - section.entries.lowerBound
      let number = keys.number(of: entry.keyRange, at: place, in: text)
      var next = 0
      while let meaning = keys.meaning(number, next) {
        next += 1
        switch meaning {
        case .part(let part, let site):
          try pairs.add(entry, as: part, site, in: document)
        case .field(let field):
          if let first = fields[field] { throw document.duplicate(first, entry) }
          fields[field] = entry
        }
      }
    }
  }

  /// Adds the rules that share sections, once all of these are read.
  mutating func finish() throws(ExportError) {
    for rule in keyedRules?.rules ?? [] {
      (pairs, fields) = (rule.pairs, rule.fields)
      try addRule(at: rule.start, kind: noKind, id: rule.id)
    }
  }

  /// Adds the rule at hand.
  ///
  /// - Parameters:
  ///   - start: where it begins.
  ///   - kind: from the section's name; a key goes before it.
  ///   - id: where it stands in the section's name or in the keys; a key of its own goes before it.
  private mutating func addRule(
    at start: Int,
    kind: PackedText,
    id: Range<Int>?
  ) throws(ExportError) {
    var isEnabled: Bool?
    if let entry = fields[3] { isEnabled = try document.boolean(entry, dialect) }
    sites.rules.append(start)
    pairs.write(to: &rules, &sites, dialect, separator: separator, in: document)
    let kind = fields[0].map { rules.add(document.text(of: $0, .kind, dialect)) } ?? kind
    rules.endRule(
      kind: kind,
      id: PackedText(fields[1]?.valueRange ?? id ?? 0..<0),
      name: PackedText(fields[2]?.valueRange ?? 0..<0),
      isEnabled: isEnabled
    )
  }
}
