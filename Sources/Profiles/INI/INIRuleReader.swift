import ConfigText
import INISyntax
import NotificationCenter

/// Reads the rules of an INI document, section by section, and notes where everything stands.
struct INIRuleReader {
  private let document: INIDocument
  private let dialect: Dialect
  private let layout: Shared<INILayout.RuleLayout>
  /// The kinds that names of sections can give, in words of Notification Center.
  private var kinds: [PackedText] = []
  /// The kind of a rule of which nothing says it.
  private var noKind = PackedText.empty
  private var names: SectionNameMemory
  private let separator: UInt8
  private var shapes = INISectionShapes<Shared<INIRuleLines>>()
  /// What the rule before says of whether it is enabled, which nearly all say alike.
  private var lastBoolean: (text: Range<Int>, value: Bool?)?
  private let isKeyed: Bool
  /// Collects the rules that share a section.
  private var keyedRules: INIKeyedRules
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

  init(_ document: INIDocument, layout: Shared<INILayout.RuleLayout>, dialect: Dialect) {
    self.document = document
    self.dialect = dialect
    self.layout = layout
    names = SectionNameMemory(layout.value.section, kinds: layout.value.kinds)
    separator = layout.value.separator
    isKeyed = layout.value.isKeyed
    keyedRules = INIKeyedRules(document, layout: layout)
    rules = RuleList(textsIn: document.source.text)
    let count = document.sections.count
    rules.reserveCapacity(count)
    sites.rules.reserveCapacity(count)
    sites.pairs.reserveCapacity(lists: count, elements: count)
    sites.senders.reserveCapacity(lists: count, elements: count * 2)
    let word = dialect.word(for: "", .kind)
    if !word.isEmpty { noKind = rules.add(word) }
    for kind in layout.value.kinds { kinds.append(rules.add(dialect.word(for: kind, .kind))) }
  }

  /// Reads a section if rules stand in it.
  mutating func read(_ section: INISection) throws(ExportError) {
    let text = document.source.text
    if isKeyed {
      if layout.value.section.match(text[section.nameRange]) != nil { try keyedRules.add(section) }
      return
    }
    guard let name = names.meaning(of: section.nameRange, in: text) else { return }
    let lines: Shared<INIRuleLines>
    if let shape = shapes.index(of: section, in: document) {
      lines = shapes[shape]
    } else {
      lines = try Shared(INIRuleLines(of: section, in: document, layout.value))
      shapes.remember(section, in: document, as: lines)
    }
    try add(
      lines,
      from: section.entries.lowerBound,
      at: section.headerRange?.lowerBound ?? 0,
      kind: name.kind.map { kinds[$0] } ?? noKind,
      id: name.id
    )
  }

  /// Adds the rules that share sections, once all of these are read.
  mutating func finish() throws(ExportError) {
    for rule in keyedRules.rules() {
      try add(Shared(rule.lines), from: 0, at: rule.start, kind: noKind, id: rule.id)
    }
  }

  /// Adds a rule.
  ///
  /// - Parameters:
  ///   - lines: its lines.
  ///   - base: the line of the document from which they are counted.
  ///   - start: where it begins.
  ///   - kind: from the section's name; a key goes before it.
  ///   - id: where it stands in the section's name or in the keys; a key of its own goes before it.
  private mutating func add(
    _ lines: Shared<INIRuleLines>,
    from base: Int,
    at start: Int,
    kind: PackedText,
    id: Range<Int>?
  ) throws(ExportError) {
    let entries = document.entries
    var isEnabled: Bool?
    if let line = lines.value.fields[3] { isEnabled = try boolean(entries[base + line]) }
    sites.rules.append(start)
    lines.value.pairs.write(
      to: &rules, &sites, dialect, separator: separator, in: document, from: base)
    var kind = kind
    if let line = lines.value.fields[0] {
      kind = rules.add(document.text(of: entries[base + line], .kind, dialect))
    }
    let (idLine, nameLine) = (lines.value.fields[1], lines.value.fields[2])
    rules.endRule(
      kind: kind,
      id: PackedText(idLine.map { entries[base + $0].valueRange } ?? id ?? 0..<0),
      name: PackedText(nameLine.map { entries[base + $0].valueRange } ?? 0..<0),
      isEnabled: isEnabled
    )
  }

  private mutating func boolean(_ entry: INIEntry) throws(ExportError) -> Bool? {
    let text = document.source.text
    if let lastBoolean,
      text.span.extracting(lastBoolean.text).equals(text.span.extracting(entry.valueRange))
    {
      return lastBoolean.value
    }
    let value = try document.boolean(entry, dialect)
    lastBoolean = (entry.valueRange, value)
    return value
  }
}
