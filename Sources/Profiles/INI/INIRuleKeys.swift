import INISyntax

/// Tells what the keys of rules stand for, each of which has a section of its own.
struct INIRuleKeys {
  /// What one key stands for.
  struct Meaning: Sendable {
    /// The parts of pairs: the places of their patterns.
    fileprivate(set) var parts: [(part: Int, site: INIPairs.Site)] = []
    /// The fields of the rule: the places of their patterns.
    fileprivate(set) var fields: [Int] = []
  }

  private let layout: INILayout.RuleLayout
  private var memory = KeyMemory<Meaning>()

  init(_ layout: INILayout.RuleLayout) {
    self.layout = layout
  }

  /// What a key stands for.
  ///
  /// - Parameters:
  ///   - key: where it stands.
  ///   - place: the place of its line in the section.
  mutating func meaning(of key: Range<Int>, at place: Int, in text: [UInt8]) -> Meaning {
    memory.meaning(of: key, at: place, in: text) { Self.meaning(of: key, in: text, layout) }
  }

  private static func meaning(
    of key: Range<Int>,
    in text: [UInt8],
    _ layout: INILayout.RuleLayout
  ) -> Meaning {
    let name = text.span.extracting(key)
    let offset = key.lowerBound
    var meaning = Meaning()
    var next = 0
    while let (part, captures) = layout.pairParts.firstMatch(of: name, at: offset, from: next) {
      next = part + 1
      guard let site = INIPairs.Site(captures, in: text) else { continue }
      meaning.parts.append((part, site))
    }
    next = 0
    while let (field, _) = layout.fields.all.firstMatch(of: name, at: offset, from: next) {
      next = field + 1
      meaning.fields.append(field)
    }
    return meaning
  }
}
