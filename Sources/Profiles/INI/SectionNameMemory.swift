import ConfigText

/// Remembers how the name of a section was matched, for the names that differ from it in a number at
/// their end.
///
/// What comes before the number decides how such a name is matched: all fixed parts of the pattern
/// stand there.
struct SectionNameMemory {
  private let pattern: NamePattern
  /// Where the name stands without its number.
  private var head = 0..<0
  private var captures: NameCaptures?

  init(_ pattern: NamePattern) {
    self.pattern = pattern
  }

  /// Matches the name that stands at a range of the text.
  mutating func match(_ name: Range<Int>, in text: [UInt8]) -> NameCaptures? {
    let bytes = text.span
    var digits = name.upperBound
    while digits > name.lowerBound, bytes[digits - 1].isASCIIDigit { digits -= 1 }
    let head = name.lowerBound..<digits
    if digits < name.upperBound, let captures,
      bytes.extracting(head).equals(bytes.extracting(self.head))
    {
      return captures.moved(
        by: head.lowerBound - self.head.lowerBound, id: digits..<name.upperBound)
    }
    guard let found = pattern.match(bytes.extracting(name), at: name.lowerBound) else { return nil }
    if digits < name.upperBound, found[.id] == digits..<name.upperBound {
      self.head = head
      captures = found
    }
    return found
  }
}
