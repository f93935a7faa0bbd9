import ConfigText

/// Reads the lines of an INI text in one pass.
struct INIScanner {
  private let text: [UInt8]
  private let limits: INILimits
  private(set) var sections: [INISection]
  private(set) var entries: [INIEntry] = []

  init(_ text: [UInt8], limits: INILimits) {
    self.text = text
    self.limits = limits
    sections = [INISection(nameRange: 0..<0, headerRange: nil, entries: 0..<0)]
  }

  mutating func scan() throws(INISyntaxError) {
    var start = ByteOrderMark(startOf: text) == .utf8 ? 3 : 0
    while start < text.count {
      let end = try lineEnd(from: start)
      read(line: start..<end)
      start = end
    }
    closeSection()
  }

  /// The offset past the line feed that ends the line.
  private func lineEnd(from start: Int) throws(INISyntaxError) -> Int {
    let bytes = text.span
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x0A { break }
      if byte == 0 { throw .nulByte(place: Place(of: offset - 1, in: text)) }
    }
    if offset - start > limits.lineLength {
      throw .lineTooLong(limit: limits.lineLength, place: Place(of: start, in: text))
    }
    return offset
  }

  private mutating func read(line: Range<Int>) {
    let content = text.trimmingASCIIWhiteSpace(in: line)
    guard !content.isEmpty else { return }
    switch text[content.lowerBound] {
    case UInt8(ascii: ";"), UInt8(ascii: "#"):
      return
    case UInt8(ascii: "["):
      // Without a bracket that closes it is nothing; as an entry it would become a header as soon
      // as its value ended with one.
      guard let name = headerName(in: content) else { return }
      closeSection()
      let next = entries.count
      sections.append(INISection(nameRange: name, headerRange: line, entries: next..<next))
      return
    default:
      break
    }
    guard let equals = content.first(where: { text[$0] == UInt8(ascii: "=") }) else { return }
    readEntry(key: content.lowerBound..<equals, value: equals + 1..<content.upperBound, line: line)
  }

  /// What stands between the brackets: up to the last one where it ends the line, since a
  /// multibyte character may hold its byte, and otherwise up to the first.
  private func headerName(in content: Range<Int>) -> Range<Int>? {
    let inside = content.lowerBound + 1..<content.upperBound
    let close =
      text[content.upperBound - 1] == UInt8(ascii: "]") && content.count > 1
      ? content.upperBound - 1 : text[inside].firstIndex(of: UInt8(ascii: "]"))
    guard let close else { return nil }
    return text.trimmingASCIIWhiteSpace(in: inside.lowerBound..<close)
  }

  private mutating func readEntry(key: Range<Int>, value: Range<Int>, line: Range<Int>) {
    var value = value
    // An empty value stands right behind the "=".
    let trimmed = text.trimmingASCIIWhiteSpace(in: value)
    value = trimmed.isEmpty ? value.lowerBound..<value.lowerBound : trimmed
    let quote = UInt8(ascii: "\"")
    let isQuoted =
      value.count >= 2 && text[value.lowerBound] == quote && text[value.upperBound - 1] == quote
    if isQuoted { value = value.lowerBound + 1..<value.upperBound - 1 }
    entries.append(
      INIEntry(
        keyRange: text.trimmingASCIIWhiteSpace(in: key),
        valueRange: value,
        isQuoted: isQuoted,
        lineRange: line
      )
    )
  }

  private mutating func closeSection() {
    let last = sections.count - 1
    sections[last].entries = sections[last].entries.lowerBound..<entries.count
  }
}
