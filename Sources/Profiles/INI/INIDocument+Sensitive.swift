import ConfigText
import INISyntax

extension INIDocument {
  /// The parts of the text that no diff may show, on lines of any kind: a commented-out account
  /// still has its password.
  ///
  /// - Parameter keys: what the profile says of them.
  func sensitiveRanges(_ keys: INIDeclaredKeys) -> [Range<Int>] {
    let lines = LineTable(source.text)
    var starts = sections.dropFirst()
    var section = sections[0]
    return (0..<lines.lineCount).flatMap { number in
      let line = lines.range(ofLine: number)
      while let next = starts.first, let header = next.headerRange,
        header.lowerBound <= line.lowerBound
      {
        section = next
        starts = starts.dropFirst()
      }
      let isInAccount = keys.isAccount(section)
      return sensitiveRanges(
        inLine: line,
        keys,
        isInAccount: isInAccount,
        hidesUnknown: isInAccount && !isRemark(line, behind: section)
      )
    }
  }

  /// The parts of one line that no diff may show.
  ///
  /// - Parameters:
  ///   - isInAccount: whether it stands in a section that holds accounts.
  ///   - hidesUnknown: whether everything is hidden that is not a field to be shown, or only what
  ///     looks like a secret.
  func sensitiveRanges(
    inLine line: Range<Int>,
    _ keys: INIDeclaredKeys,
    isInAccount: Bool,
    hidesUnknown: Bool
  ) -> [Range<Int>] {
    let text = source.text
    let line = text.trimmingASCIIWhiteSpace(in: line)
    if line.isEmpty { return [] }
    guard let equals = text[line].firstIndex(of: UInt8(ascii: "=")) else {
      if text[line].first == UInt8(ascii: "[") { return [] }
      return hidesUnknown || SecretName.matches(text[line]) ? [line] : []
    }
    let value = text.trimmingASCIIWhiteSpace(in: equals + 1..<line.upperBound)
    let key = text.trimmingASCIIWhiteSpace(in: withoutCommentSigns(line.lowerBound..<equals))
    let isShown = keys.isShown(key, in: text, isInAccount: isInAccount)
    // The "=" of a line such as `Authorization: Basic …==` stands in its value.
    let inKey = isShown ? [] : sensitiveRanges(in: key)
    if !isShown, hidesUnknown || SecretName.matches(text[key]) {
      return inKey + [withoutQuotes(value)]
    }
    return inKey + sensitiveRanges(in: value)
  }

  /// The parts of a stretch of text that look like a secret.
  private func sensitiveRanges(in range: Range<Int>) -> [Range<Int>] {
    SensitiveText.ranges(in: Array(source.text[range])).map {
      range.lowerBound + $0.lowerBound..<range.lowerBound + $0.upperBound
    }
  }

  /// Whether a line is a comment without a value that may well belong to the section that follows.
  private func isRemark(_ line: Range<Int>, behind section: INISection) -> Bool {
    guard let last = entries[section.entries].last?.lineRange.upperBound,
      line.lowerBound >= last
    else { return false }
    let line = source.text[source.text.trimmingASCIIWhiteSpace(in: line)]
    return line.first.map(Self.commentSigns.contains) ?? true
      && !line.contains(UInt8(ascii: "=")) && !line.contains(UInt8(ascii: ":"))
  }

  private static let commentSigns = [UInt8(ascii: ";"), UInt8(ascii: "#")]

  /// The key of a line that has been commented out.
  private func withoutCommentSigns(_ key: Range<Int>) -> Range<Int> {
    let start = source.text[key].firstIndex { !Self.commentSigns.contains($0) } ?? key.upperBound
    return start..<key.upperBound
  }

  private func withoutQuotes(_ value: Range<Int>) -> Range<Int> {
    let quote = UInt8(ascii: "\"")
    guard value.count >= 2, source.text[value.lowerBound] == quote,
      source.text[value.upperBound - 1] == quote
    else { return value }
    return value.lowerBound + 1..<value.upperBound - 1
  }
}
