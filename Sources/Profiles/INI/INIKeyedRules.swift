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
    /// The entries of kind, id, name and whether it is enabled.
    fileprivate(set) var fields: [INIEntry?]
    var pairs: INIPairs
  }

  private let document: INIDocument
  private let layout: INILayout.RuleLayout
  private var found: [Found] = []
  private var indices: [String: Int] = [:]

  init(_ document: INIDocument, layout: INILayout.RuleLayout) {
    self.document = document
    self.layout = layout
  }

  /// - Throws: `ExportError.duplicateField` where a rule has a key twice.
  mutating func add(_ section: INISection) throws(ExportError) {
    let document = document
    for entry in document.entries[section.entries] {
      let key = document.source.text.span.extracting(entry.keyRange)
      let offset = entry.keyRange.lowerBound
      var next = 0
      while let (part, captures) = layout.pairParts.firstMatch(of: key, at: offset, from: next) {
        next = part + 1
        guard let index = rule(captures, entry),
          let site = INIPairs.Site(captures, in: document.source.text)
        else { continue }
        try found[index].pairs.add(entry, as: part, site, in: document)
      }
      next = 0
      while let (field, captures) = layout.fields.all.firstMatch(of: key, at: offset, from: next) {
        next = field + 1
        guard let index = rule(captures, entry) else { continue }
        if let first = found[index].fields[field] { throw document.duplicate(first, entry) }
        found[index].fields[field] = entry
      }
    }
  }

  private mutating func rule(_ captures: NameCaptures, _ entry: INIEntry) -> Int? {
    guard let range = captures[.id] else { return nil }
    let id = String(decoding: document.source.text[range], as: UTF8.self)
    if let index = indices[id] { return index }
    indices[id] = found.count
    found.append(
      Found(
        id: range,
        start: entry.keyRange.lowerBound,
        fields: Array(repeating: nil, count: layout.fields.all.all.count),
        pairs: INIPairs()
      )
    )
    return found.count - 1
  }

  /// In the order of their first lines.
  var rules: [Found] { found }
}
