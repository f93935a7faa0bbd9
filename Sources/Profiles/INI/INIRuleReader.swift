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
  /// For each shape its lines among those of all rules.
  private var shapes = INISectionShapes<Int>()
  /// What the rule before says of whether it is enabled, which nearly all say alike.
  private var lastBoolean: (text: Range<Int>, value: Bool?)?
  private let isKeyed: Bool
  /// Collects the rules that share a section.
  private var keyedRules: INIKeyedRules
  private(set) var rules: RuleList
  private(set) var sites = INIRuleSites()

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
    sites.reserveCapacity(count)
    let word = dialect.word(for: "", .kind)
    if !word.isEmpty { noKind = rules.add(word) }
    for kind in layout.value.kinds { kinds.append(rules.add(dialect.word(for: kind, .kind))) }
  }

  /// Reads a section if rules stand in it.
  ///
  /// - Parameters:
  ///   - entries: those of the document, which would be counted anew for every section if they were
  ///     fetched here, as would its text.
  ///   - text: the text of the document.
  mutating func read(
    _ section: INISection,
    _ entries: [INIEntry],
    in text: [UInt8]
  ) throws(ExportError) {
    if isKeyed {
      if layout.value.section.match(text[section.nameRange]) != nil { try keyedRules.add(section) }
      return
    }
    guard let name = names.meaning(of: section.nameRange, in: text) else { return }
    let lines: Int
    if let shape = shapes.index(of: section, entries) {
      lines = shapes[shape]
    } else {
      lines = sites.add(try INIRuleLines(of: section, in: document, layout.value))
      shapes.remember(section, entries, as: lines)
    }
    let site = INIRuleSites.Rule(
      start: section.headerRange?.lowerBound ?? 0, lines: lines, base: section.entries.lowerBound)
    try add(site, kind: name.kind.map { kinds[$0] } ?? noKind, id: name.id, entries, in: text)
  }

  /// Adds the rules that share sections, once all of these are read.
  mutating func finish() throws(ExportError) {
    let (entries, text) = (document.entries, document.source.text)
    for rule in keyedRules.rules() {
      let site = INIRuleSites.Rule(start: rule.start, lines: sites.add(rule.lines), base: 0)
      try add(site, kind: noKind, id: rule.id, entries, in: text)
    }
  }

  /// Adds a rule.
  ///
  /// - Parameters:
  ///   - site: where it stands.
  ///   - kind: from the section's name; a key goes before it.
  ///   - id: where it stands in the section's name or in the keys; a key of its own goes before it.
  ///   - entries: those of the document.
  ///   - text: the text of the document.
  private mutating func add(
    _ site: INIRuleSites.Rule,
    kind: PackedText,
    id: Range<Int>?,
    _ entries: [INIEntry],
    in text: [UInt8]
  ) throws(ExportError) {
    sites.add(site)
    let base = site.base
    let lines = sites.lines[site.lines]
    var isEnabled: Bool?
    if let line = lines.value[.isEnabled] {
      isEnabled = try boolean(entries[base + line], in: text)
    }
    lines.value.pairs.write(
      to: &rules, dialect, separator: separator, entries, from: base, in: text)
    var kind = kind
    if let line = lines.value[.kind] {
      kind = rules.add(dialect.text(at: entries[base + line].valueRange, of: text, .kind))
    }
    let (idLine, nameLine) = (lines.value[.id], lines.value[.name])
    rules.endRule(
      kind: kind,
      id: PackedText(idLine.map { entries[base + $0].valueRange } ?? id ?? 0..<0),
      name: PackedText(nameLine.map { entries[base + $0].valueRange } ?? 0..<0),
      isEnabled: isEnabled
    )
  }

  private mutating func boolean(_ entry: INIEntry, in text: [UInt8]) throws(ExportError) -> Bool? {
    let range = entry.valueRange
    if let lastBoolean, text.span.extracting(lastBoolean.text).equals(text.span.extracting(range)) {
      return lastBoolean.value
    }
    let value = try document.boolean(entry, dialect)
    lastBoolean = (range, value)
    return value
  }
}
