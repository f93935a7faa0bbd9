public import ConfigText

extension INIDocument {
  /// The edit that gives an entry another value, in the style of the one that stands there.
  ///
  /// What had quotes keeps them; what had none gets them only where the new value would lose its
  /// own.
  public func edit(settingValueOf entry: INIEntry, to value: String) -> Edit? {
    let bytes = text
    if bytes.span.extracting(entry.valueRange).equals(value.utf8Span.span) { return nil }
    var replacement = Array(value.utf8)
    let quote = UInt8(ascii: "\"")
    if !entry.isQuoted, replacement.count >= 2, replacement.first == quote,
      replacement.last == quote
    {
      replacement = [quote] + replacement + [quote]
    }
    if entry.valueRange.isEmpty, !entry.isQuoted {
      return insertion(of: replacement, into: entry)
    }
    return Edit(range: entry.valueRange, replacement: replacement)
  }

  /// A value behind an `=` that has none: with a space before it where one stands on either side.
  private func insertion(of value: [UInt8], into entry: INIEntry) -> Edit {
    let space = UInt8(ascii: " ")
    let offset = entry.valueRange.lowerBound
    if offset < text.count, text[offset] == space {
      return Edit(range: offset + 1..<offset + 1, replacement: value)
    }
    let isSpaced = offset >= 2 && text[offset - 2] == space
    return Edit(range: offset..<offset, replacement: isSpaced ? [space] + value : value)
  }

  /// What a section takes with it when it goes: from its header line through its last
  /// `key = value` line; comments and blank lines after that stay.
  public func removalRange(of section: INISection) -> Range<Int>? {
    guard let header = section.headerRange else { return nil }
    let end =
      section.entries.isEmpty
      ? header.upperBound : entries[section.entries.upperBound - 1].lineRange.upperBound
    return header.lowerBound..<end
  }
}
