import ConfigText
import INISyntax

/// Which line of a rule is what.
///
/// Lines are known by their places in the document, or in a section where other sections have the
/// same keys.
struct INIRuleLines: Sendable {
  /// In the order of ``RuleField``.
  var fields: [Int?]
  var pairs = INIPairs()

  init(_ layout: INILayout.RuleLayout) {
    fields = Array(repeating: nil, count: layout.fields.all.all.count)
  }

  /// The line of a field; nil where the rule lacks it.
  subscript(field: RuleField) -> Int? { fields[field.rawValue] }

  /// The lines of a section that holds one rule, by their places in it.
  ///
  /// - Throws: `ExportError.duplicateField` where a field stands twice.
  init(
    of section: INISection,
    in document: INIDocument,
    _ layout: INILayout.RuleLayout
  ) throws(ExportError) {
    self.init(layout)
    let text = document.source.text
    let base = section.entries.lowerBound
    let (pairParts, fieldPatterns) = (layout.pairParts, layout.fields.all)
    for index in section.entries {
      let key = document.entries[index].keyRange
      let name = text.span.extracting(key)
      var next = 0
      while let (part, captures) = pairParts.firstMatch(
        of: name, at: key.lowerBound, from: next)
      {
        next = part + 1
        guard let site = INIPairs.Site(captures, in: text) else { continue }
        if let first = pairs.add(index - base, as: part, site) {
          throw document.duplicate(document.entries[base + first], document.entries[index])
        }
      }
      next = 0
      while let (field, _) = fieldPatterns.firstMatch(
        of: name, at: key.lowerBound, from: next)
      {
        next = field + 1
        if let first = fields[field] {
          throw document.duplicate(document.entries[base + first], document.entries[index])
        }
        fields[field] = index - base
      }
    }
    pairs.sort()
  }
}
