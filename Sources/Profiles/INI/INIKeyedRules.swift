import ConfigText
import INISyntax
import NotificationCenter

/// Collects rules whose keys name them, such as `rule1_senders`, from the section that they share.
struct INIKeyedRules {
  private struct Found {
    let id: String
    let start: Int
    var fields: [INIEntry?]
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
        guard let index = rule(captures, entry) else { continue }
        try found[index].pairs.add(entry, as: part, captures, in: document)
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

  private mutating func rule(_ captures: NamePattern.Captures, _ entry: INIEntry) -> Int? {
    guard let id = captures["id"] else { return nil }
    if let index = indices[id] { return index }
    indices[id] = found.count
    found.append(
      Found(
        id: id,
        start: entry.keyRange.lowerBound,
        fields: Array(repeating: nil, count: layout.fields.all.all.count),
        pairs: INIPairs()
      )
    )
    return found.count - 1
  }

  /// In the order of their first lines.
  func rules(_ dialect: Dialect) throws(ExportError) -> [INIRule] {
    var rules: [INIRule] = []
    for rule in found {
      rules.append(
        INIRule(
          start: rule.start,
          kind: "",
          id: rule.id,
          fields: rule.fields,
          isEnabled: try rule.fields[3].flatMap { entry throws(ExportError) in
            try document.boolean(entry, dialect)
          },
          pairs: rule.pairs.read(dialect, separator: layout.separator, in: document)
        )
      )
    }
    return rules
  }
}
