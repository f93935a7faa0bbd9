import ConfigText
import INISyntax

/// Collects the lines of one rule.
struct INIRuleCollector {
  var lines = INIRuleLines()
  var pairs = INIPairCollector()

  init() {}

  /// The lines of a section that holds one rule, by their places in it.
  ///
  /// - Throws: `ExportError.duplicateField` where a field stands twice.
  init(
    _ section: INISection,
    in document: INIDocument,
    _ layout: INILayout.RuleLayout
  ) throws(ExportError) {
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
        guard let site = INIPairCollector.Site(captures, in: text) else { continue }
        if let first = pairs.add(index - base, as: part, site) {
          throw document.duplicate(document.entries[base + first], document.entries[index])
        }
      }
      next = 0
      while let (field, _) = fieldPatterns.firstMatch(
        of: name, at: key.lowerBound, from: next)
      {
        next = field + 1
        if let first = lines.add(index - base, asField: field) {
          throw document.duplicate(document.entries[base + first], document.entries[index])
        }
      }
    }
  }
}
