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
  /// What the rule before says of whether it is enabled, which nearly all say alike.
  private var lastBoolean: (text: Range<Int>, value: Bool?)?
  private let isKeyed: Bool
  /// Collects the rules that share a section.
  private var keyedRules: INIKeyedRules
  private(set) var rules: RuleList
  private(set) var sites = INIRuleSites()

  /// - Parameter original: an export of which the document is a rewritten form with the same numbers
  ///   of keys: what these mean is known then.
  init(
    _ document: INIDocument,
    layout: Shared<INILayout.RuleLayout>,
    dialect: Dialect,
    original: INIExport?
  ) {
    self.document = document
    self.dialect = dialect
    self.layout = layout
    names = SectionNameMemory(layout.value.section, kinds: layout.value.kinds)
    separator = layout.value.separator
    isKeyed = layout.value.isKeyed
    keyedRules = INIKeyedRules(document, layout: layout)
    rules = RuleList(textsIn: document.source.text)
    if let original, !isKeyed { sites = INIRuleSites(knowing: original.sites.rules) }
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
    if let known = sites.lines(of: section, entries) {
      lines = known
    } else {
      let new = try INIRuleCollector(section, in: document, layout.value)
      lines = sites.add(new, of: section, entries)
    }
    let site = INIRuleSites.Rule(
      start: section.headerRange?.lowerBound ?? 0, lines: lines, base: section.entries.lowerBound)
    try add(site, kind: name.kind.map { kinds[$0] } ?? noKind, id: name.id, entries, in: text)
  }

  /// Adds the rules that share sections, once all of these are read.
  mutating func finish() throws(ExportError) {
    let (entries, text) = (document.entries, document.source.text)
    for rule in keyedRules.rules {
      let site = INIRuleSites.Rule(start: rule.start, lines: sites.add(rule.collector), base: 0)
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
  @inline(__always)
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
    if let line = lines[.isEnabled] {
      isEnabled = try boolean(entries[base + line], in: text)
    }
    for pair in lines.pairs { add(sites.pairs[pair], entries, from: base, in: text) }
    var kind = kind
    if let line = lines[.kind] {
      kind = rules.add(dialect.text(at: entries[base + line].valueRange, of: text, .kind))
    }
    let (idLine, nameLine) = (lines[.id], lines[.name])
    rules.endRule(
      kind: kind,
      id: PackedText(idLine.map { entries[base + $0].valueRange } ?? id ?? 0..<0),
      name: PackedText(nameLine.map { entries[base + $0].valueRange } ?? 0..<0),
      isEnabled: isEnabled
    )
  }

  /// Adds a pair to the rule that is ended next.
  ///
  /// - Parameters:
  ///   - pair: its lines.
  ///   - entries: those of the document.
  ///   - base: the line from which its lines are counted.
  ///   - text: the text of the document.
  private mutating func add(
    _ pair: INIPairLines,
    _ entries: [INIEntry],
    from base: Int,
    in text: [UInt8]
  ) {
    if let whole = pair.senders.whole {
      SeparatedList.forEachItem(
        in: entries[base + whole].valueRange, of: text, separator: separator
      ) { rules.addSender(PackedText($0)) }
    }
    for item in pair.senders.items {
      let range = entries[base + sites.items[item].line].valueRange
      if !range.isEmpty { rules.addSender(PackedText(range)) }
    }
    if let whole = pair.recipients.whole {
      SeparatedList.forEachItem(
        in: entries[base + whole].valueRange, of: text, separator: separator
      ) { rules.addRecipient(PackedText($0)) }
    }
    for item in pair.recipients.items {
      let range = entries[base + sites.items[item].line].valueRange
      if !range.isEmpty { rules.addRecipient(PackedText(range)) }
    }
    let method = pair.method.map { entries[base + $0].valueRange } ?? 0..<0
    rules.endPair(
      number: pair.number,
      method: rules.add(dialect.text(at: method, of: text, .method))
    )
  }

  @inline(__always)
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
