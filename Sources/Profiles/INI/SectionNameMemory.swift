import ConfigText

/// Tells from the names of sections which of them hold rules.
///
/// It remembers names, for those that differ from them in a number at their end: what comes before the
/// number decides how such a name is matched, since all fixed parts of the pattern stand there.
struct SectionNameMemory {
  /// What the name of a rule's section says.
  struct Meaning {
    /// The place among all kinds; nil where names say none.
    let kind: Int?
    /// Where the id stands.
    let id: Range<Int>?
  }

  private let pattern: NamePattern
  private let kinds: [String]
  /// Where names stand without their numbers, and the kinds that they say.
  private var known: [(head: Range<Int>, kind: Int?)] = []

  private static let most = 8

  /// - Parameters:
  ///   - pattern: the names of sections with rules.
  ///   - kinds: what a name may say.
  init(_ pattern: NamePattern, kinds: [String]) {
    self.pattern = pattern
    self.kinds = kinds
    known.reserveCapacity(kinds.count)
  }

  /// What the name says that stands at a range of the text; nil where it is not that of a rule.
  mutating func meaning(of name: Range<Int>, in text: [UInt8]) -> Meaning? {
    let bytes = text.span
    var digits = name.upperBound
    while digits > name.lowerBound, bytes[digits - 1].isASCIIDigit { digits -= 1 }
    let head = bytes.extracting(name.lowerBound..<digits)
    let number = digits..<name.upperBound
    if !number.isEmpty {
      for index in known.indices where head.equals(bytes.extracting(known[index].head)) {
        return Meaning(kind: known[index].kind, id: number)
      }
    }
    guard let captures = pattern.match(bytes.extracting(name), at: name.lowerBound) else {
      return nil
    }
    var kind: Int?
    if let range = captures[.kind] {
      kind = kinds.firstIndex {
        $0.utf8Span.span.equalsIgnoringASCIICase(text.span.extracting(range))
      }
      if kind == nil { return nil }
    }
    if !number.isEmpty, known.count < Self.most, captures[.id] == number {
      known.append((name.lowerBound..<digits, kind))
    }
    return Meaning(kind: kind, id: captures[.id])
  }
}
