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
  /// For each kind a section that has named it so.
  private var writtenKinds: [Range<Int>]
  private var shapes = INISectionShapes<INIRuleLines>()
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
    names = SectionNameMemory(layout.value.section)
    separator = layout.value.separator
    writtenKinds = layout.value.kinds.map { _ in 0..<0 }
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
    guard let captures = names.match(section.nameRange, in: text) else {
      return
    }
    if isKeyed {
      try keyedRules.add(section)
      return
    }
    var kind = noKind
    if let range = captures[.kind] {
      guard let number = kindNumber(at: range, in: text) else { return }
      kind = kinds[number]
    }
    let (start, base) = (section.headerRange?.lowerBound ?? 0, section.entries.lowerBound)
    if let shape = shapes.index(of: section, in: document) {
      let lines = shapes[shape]
      try add(lines, from: base, at: start, kind: kind, id: captures[.id])
    } else {
      let lines = try INIRuleLines(of: section, in: document, layout.value)
      shapes.remember(section, in: document, as: lines)
      try add(lines, from: base, at: start, kind: kind, id: captures[.id])
    }
  }

  private mutating func kindNumber(at range: Range<Int>, in text: [UInt8]) -> Int? {
    let name = text.span.extracting(range)
    for number in writtenKinds.indices
    where text.span.extracting(writtenKinds[number]).equals(name) {
      return number
    }
    let kinds = layout.value.kinds
    for number in kinds.indices where kinds[number].utf8Span.span.equalsIgnoringASCIICase(name) {
      writtenKinds[number] = range
      return number
    }
    return nil
  }

  /// Adds the rules that share sections, once all of these are read.
  mutating func finish() throws(ExportError) {
    for rule in keyedRules.rules() {
      try add(rule.lines, from: 0, at: rule.start, kind: noKind, id: rule.id)
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
    _ lines: INIRuleLines,
    from base: Int,
    at start: Int,
    kind: PackedText,
    id: Range<Int>?
  ) throws(ExportError) {
    let entries = document.entries
    var isEnabled: Bool?
    if let line = lines.fields[3] { isEnabled = try boolean(entries[base + line]) }
    sites.rules.append(start)
    lines.pairs.write(
      to: &rules, &sites, dialect, separator: separator, in: document, from: base)
    var kind = kind
    if let line = lines.fields[0] {
      kind = rules.add(document.text(of: entries[base + line], .kind, dialect))
    }
    let (idLine, nameLine) = (lines.fields[1], lines.fields[2])
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
