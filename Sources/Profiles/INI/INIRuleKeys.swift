import INISyntax

/// Tells what the keys of rules stand for, each of which has a section of its own.
struct INIRuleKeys {
  /// What one key stands for.
  enum Meaning: Sendable {
    /// A part of a pair: the place of its pattern.
    case part(Int, INIPairs.Site)
    /// A field of the rule: the place of its pattern.
    case field(Int)
  }

  private let layout: Shared<INILayout.RuleLayout>
  /// For each key its first meaning, and the others that hardly any has.
  private var memory = KeyMemory<(first: Meaning?, others: [Meaning])>()

  init(_ layout: INILayout.RuleLayout) {
    self.layout = Shared(layout)
  }

  /// Finds out what a key stands for.
  ///
  /// - Parameters:
  ///   - key: where it stands.
  ///   - place: the place of its line in the section.
  /// - Returns: a number by which it is asked for.
  mutating func number(of key: Range<Int>, at place: Int, in text: [UInt8]) -> Int {
    let layout = layout
    return memory.number(of: key, at: place, in: text) {
      let all = Self.meanings(of: key, in: text, layout.value)
      return (all.first, Array(all.dropFirst()))
    }
  }

  /// One of the things that a key stands for; nil behind the last.
  func meaning(_ number: Int, _ index: Int) -> Meaning? {
    if index == 0 { return memory.meanings[number].first }
    let others = memory.meanings[number].others
    return index <= others.count ? others[index - 1] : nil
  }

  private static func meanings(
    of key: Range<Int>,
    in text: [UInt8],
    _ layout: INILayout.RuleLayout
  ) -> [Meaning] {
    let name = text.span.extracting(key)
    let offset = key.lowerBound
    var meanings: [Meaning] = []
    var next = 0
    while let (part, captures) = layout.pairParts.firstMatch(of: name, at: offset, from: next) {
      next = part + 1
      if let site = INIPairs.Site(captures, in: text) { meanings.append(.part(part, site)) }
    }
    next = 0
    while let (field, _) = layout.fields.all.firstMatch(of: name, at: offset, from: next) {
      next = field + 1
      meanings.append(.field(field))
    }
    return meanings
  }
}
