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
    sections.reserveCapacity(min(bytes.count / 128, 1_000))
    var entries: [INIEntry] = []
    var heads = INILineHeads()
    var start = ByteOrderMark.utf8.isPrefix(of: text) ? 3 : 0
    while start < bytes.count {
      // At first as much room as is usual, and then twice as much as was needed.
      let count = entries.count
      let room = max(min(bytes.count / 24, 10_000), count, 16)
      entries.append(addingCapacity: room) { output in
        while !output.isFull {
          start = Self.readExpectedLines(bytes, from: start, &heads, &output)
          guard start < bytes.count, !output.isFull else { return }
          start = readLine(bytes, from: start, &heads, &output, entryCount: count + output.count)
        }
      }
    }
    endSection(entryCount: entries.count)
    self.entries = entries
  }

  /// Reads lines as long as they begin as expected.
  ///
  /// - Returns: where the next line begins.
  @inline(never)
  private static func readExpectedLines(
    _ bytes: Span<UInt8>,
    from first: Int,
    _ heads: inout INILineHeads,
    _ entries: inout OutputSpan<INIEntry>
  ) -> Int {
    var start = first
    while !entries.isFull, let head = heads.next(in: bytes, at: start) {
      let feed = bytes.firstIndex(of: 0x0A, from: start &+ Int(head.end))
      entries.append(INIEntry(bytes, head: head, start: start, feed: feed))
      start = min(feed &+ 1, bytes.count)
    }
    return start
  }

  /// Reads a line of any kind, and empty ones before it.
  ///
  /// - Returns: where the next line begins.
  private mutating func readLine(
    _ bytes: Span<UInt8>,
    from first: Int,
    _ heads: inout INILineHeads,
    _ entries: inout OutputSpan<INIEntry>,
    entryCount: Int
  ) -> Int {
    var start = first
    while start < bytes.count, bytes[start] == 0x0A { start += 1 }
    let stop = bytes.firstIndex(of: UInt8(ascii: "="), or: 0x0A, from: start)
    let hasEquals = stop < bytes.count && bytes[stop] != 0x0A
    let feed = hasEquals ? bytes.firstIndex(of: 0x0A, from: stop + 1) : stop
    let end = min(feed + 1, bytes.count)
    let content = bytes.skippingWhiteSpace(from: start, to: feed)
    if content < feed {
      switch bytes[content] {
      case UInt8(ascii: ";"), UInt8(ascii: "#"): break
      case UInt8(ascii: "["): readHeader(bytes, line: start..<end, entryCount: entryCount)
      default:
        if hasEquals {
          let key = content..<bytes.droppingWhiteSpace(from: stop, to: content)
          let head = heads.add(bytes, start: start, key: key, equals: stop)
          entries.append(INIEntry(bytes, head: head, start: start, feed: feed))
        }
      }
    }
    return end
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
    endSection(entryCount: entryCount)
    sections.append(
      INISection(nameRange: name, headerRange: line, entries: entryCount..<entryCount)
    )
  }

  private mutating func endSection(entryCount: Int) {
    let last = sections.count - 1
    sections[last].entries = sections[last].entries.lowerBound..<entryCount
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
