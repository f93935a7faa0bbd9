import ConfigText
import INISyntax

extension INIDocument {
  /// The parts of the text that no diff may show, on lines of any kind: a commented-out account
  /// still has its password.
  func sensitiveRanges() -> [Range<Int>] {
    let lines = LineTable(source.text)
    return (0..<lines.lineCount).flatMap { sensitiveRanges(inLine: lines.range(ofLine: $0)) }
  }

  /// The parts of one line that no diff may show.
  func sensitiveRanges(inLine line: Range<Int>) -> [Range<Int>] {
    let text = source.text
    let line = text.trimmingASCIIWhiteSpace(in: line)
    if let equals = text[line].firstIndex(of: UInt8(ascii: "=")) {
      let value = text.trimmingASCIIWhiteSpace(in: equals + 1..<line.upperBound)
      if SecretName.matches(text[line.lowerBound..<equals]) { return [withoutQuotes(value)] }
      return SensitiveText.ranges(in: Array(text[value])).map {
        value.lowerBound + $0.lowerBound..<value.lowerBound + $0.upperBound
      }
    }
    let isHeader = text[line].first == UInt8(ascii: "[")
    return !isHeader && SecretName.matches(text[line]) ? [line] : []
  }

  private func withoutQuotes(_ value: Range<Int>) -> Range<Int> {
    let quote = UInt8(ascii: "\"")
    guard value.count >= 2, source.text[value.lowerBound] == quote,
      source.text[value.upperBound - 1] == quote
    else { return value }
    return value.lowerBound + 1..<value.upperBound - 1
  }
}
