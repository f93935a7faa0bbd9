import ConfigText

/// Remembers how names of sections were matched, for those that differ from them in a number at their
/// end.
///
/// What comes before the number decides how such a name is matched: all fixed parts of the pattern
/// stand there.
struct SectionNameMemory {
  private let pattern: NamePattern
  /// Where names stand without their numbers, and what was captured of them.
  private var known: [(head: Range<Int>, captures: NameCaptures)] = []

  private static let most = 4

  init(_ pattern: NamePattern) {
    self.pattern = pattern
  }

  /// Matches the name that stands at a range of the text.
  mutating func match(_ name: Range<Int>, in text: [UInt8]) -> NameCaptures? {
    let bytes = text.span
    var digits = name.upperBound
    while digits > name.lowerBound, bytes[digits - 1].isASCIIDigit { digits -= 1 }
    let head = name.lowerBound..<digits
    let hasNumber = digits < name.upperBound
    if hasNumber {
      for index in known.indices
      where bytes.extracting(head).equals(bytes.extracting(known[index].head)) {
        return known[index].captures.moved(
          by: head.lowerBound - known[index].head.lowerBound,
          id: digits..<name.upperBound
        )
      }
    }
    guard let found = pattern.match(bytes.extracting(name), at: name.lowerBound) else { return nil }
    if hasNumber, known.count < Self.most, found[.id] == digits..<name.upperBound {
      known.append((head, found))
    }
    return found
  }
}
