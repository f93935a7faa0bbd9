import ConfigText

/// Reads the lines of an INI text in one pass.
struct INIScanner {
  private(set) var sections = [INISection(nameRange: 0..<0, headerRange: nil, entries: 0..<0)]
  private(set) var entries: [INIEntry] = []

  init(_ text: [UInt8], limits: INILimits) throws(INISyntaxError) {
    let bytes = text.span
    precondition(bytes.count <= Int32.max, "entries have offsets of 32 bits")
    if bytes.count > limits.lineLength || bytes.lowest == 0 {
      try Self.checkLines(text, limits)
    }
    var entries: [INIEntry] = []
    entries.reserveCapacity(min(bytes.count / 24, 10_000))
    sections.reserveCapacity(min(bytes.count / 128, 1_000))
    var start = ByteOrderMark.utf8.isPrefix(of: text) ? 3 : 0
    while start < bytes.count {
      let stop = bytes.firstIndex(of: UInt8(ascii: "="), or: 0x0A, from: start)
      let hasEquals = stop < bytes.count && bytes[stop] != 0x0A
      let feed = hasEquals ? bytes.firstIndex(of: 0x0A, from: stop + 1) : stop
      let end = min(feed + 1, bytes.count)
      let content = bytes.skippingWhiteSpace(from: start, to: feed)
      if content < feed {
        switch bytes[content] {
        case UInt8(ascii: ";"), UInt8(ascii: "#"): break
        case UInt8(ascii: "["): readHeader(bytes, line: start..<end, entryCount: entries.count)
        default:
          if hasEquals {
            entries.append(
              INIEntry(bytes, start: start, key: content, equals: stop, feed: feed, end: end))
          }
        }
      }
      start = end
    }
    sections[sections.count - 1].entries =
      sections[sections.count - 1].entries.lowerBound..<entries.count
    self.entries = entries
  }

  /// Refuses NUL bytes and lines that are too long, whichever comes first.
  @inline(never)
  private static func checkLines(_ text: [UInt8], _ limits: INILimits) throws(INISyntaxError) {
    let bytes = text.span
    var start = ByteOrderMark.utf8.isPrefix(of: text) ? 3 : 0
    while start < bytes.count {
      let end = min(bytes.firstIndex(of: 0, or: 0x0A, from: start) + 1, bytes.count)
      if bytes[end - 1] == 0 { throw .nulByte(place: Place(of: end - 1, in: text)) }
      if end - start > limits.lineLength {
        throw .lineTooLong(limit: limits.lineLength, place: Place(of: start, in: text))
      }
      start = end
    }
  }

  /// Reads a line that begins with a bracket.
  @inline(never)
  private mutating func readHeader(_ bytes: Span<UInt8>, line: Range<Int>, entryCount: Int) {
    // Without a bracket that closes it is nothing; as an entry it would become a header as soon
    // as its value ended with one.
    let content = bytes.trimmingASCIIWhiteSpace(in: line)
    guard let name = Self.headerName(bytes, in: content) else { return }
    let last = sections.count - 1
    sections[last].entries = sections[last].entries.lowerBound..<entryCount
    sections.append(
      INISection(nameRange: name, headerRange: line, entries: entryCount..<entryCount)
    )
  }

  /// What stands between the brackets: up to the last one where it ends the line, since a
  /// multibyte character may hold its byte, and otherwise up to the first.
  private static func headerName(_ bytes: Span<UInt8>, in content: Range<Int>) -> Range<Int>? {
    let inside = content.lowerBound + 1..<content.upperBound
    let close =
      bytes[content.upperBound - 1] == UInt8(ascii: "]") && content.count > 1
      ? content.upperBound - 1 : inside.first { bytes[$0] == UInt8(ascii: "]") }
    guard let close else { return nil }
    return bytes.trimmingASCIIWhiteSpace(in: inside.lowerBound..<close)
  }
}
