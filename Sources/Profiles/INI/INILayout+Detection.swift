import ConfigText
import INISyntax

extension INILayout {
  /// Whether a document is of this kind.
  func detects(_ document: INIDocument) -> Bool {
    switch detection {
    case .any(let sections, let keys):
      document.sections.contains { section in
        let name = document.source.text[section.nameRange]
        return section.headerRange != nil && sections.contains { $0.match(name) != nil }
          || keys.contains { pattern in
            pattern.section.match(name) != nil
              && document.entries[section.entries].contains {
                pattern.key.match(document.source.text[$0.keyRange]) != nil
              }
          }
      }
    case .keyWithoutSections(let key):
      document.sections.count == 1
        && document.entries.contains { document.key(of: $0, is: key) }
    }
  }
}
