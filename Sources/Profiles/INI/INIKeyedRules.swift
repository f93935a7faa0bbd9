import ConfigText
import INISyntax
import NotificationCenter

/// Collects rules whose keys name them, such as `rule1_senders`, from the section that they share.
struct INIKeyedRules {
  /// The lines of one rule.
  struct Found {
    /// Where the id stands in the first of its keys.
    let id: Range<Int>
    let start: Int
    fileprivate(set) var collector: INIRuleCollector
  }

  private let document: INIDocument
  private let layout: Shared<INILayout.RuleLayout>
  private var found: [Found] = []
  private var indices: [String: Int] = [:]

  init(_ document: INIDocument, layout: Shared<INILayout.RuleLayout>) {
    self.document = document
    self.layout = layout
  }

  /// - Throws: `ExportError.duplicateField` where a rule has a key twice.
  mutating func add(_ section: INISection) throws(ExportError) {
    let (document, layout) = (document, layout)
    let text = document.source.text
    for line in section.entries {
      let entry = document.entries[line]
      let key = text.span.extracting(entry.keyRange)
      let offset = entry.keyRange.lowerBound
      var next = 0
      while let (part, captures) = layout.value.pairParts.firstMatch(
        of: key, at: offset, from: next)
      {
        next = part + 1
        guard let index = rule(captures, entry),
          let site = INIPairCollector.Site(captures, in: text)
        else { continue }
        if let first = found[index].collector.pairs.add(line, as: part, site) {
          throw document.duplicate(document.entries[first], entry)
        }
      }
      next = 0
      while let (field, captures) = layout.value.fields.all.firstMatch(
        of: key, at: offset, from: next)
      {
        next = field + 1
        guard let index = rule(captures, entry) else { continue }
        if let first = found[index].collector.lines.add(line, asField: field) {
          throw document.duplicate(document.entries[first], entry)
        }
      }
    }
  }

  private mutating func rule(_ captures: NameCaptures, _ entry: INIEntry) -> Int? {
    guard let range = captures[.id] else { return nil }
    let id = String(decoding: document.source.text[range], as: UTF8.self)
    if let index = indices[id] { return index }
    indices[id] = found.count
    found.append(Found(id: range, start: entry.keyRange.lowerBound, collector: INIRuleCollector()))
    return found.count - 1
  }

  /// In the order of their first lines.
  var rules: [Found] { found }
}
