import ConfigText

/// Reads the lines of an INI text in one pass.
struct INIScanner {
  private(set) var sections = [INISection.first]
  private(set) var entries: [INIEntry] = []

  /// - Parameter text: one that ``INIDocument`` has found to be within its limits.
  init(_ text: [UInt8]) {
    let bytes = text.span
    sections.reserveCapacity(min(bytes.count / 128, 1_000))
    var entries: [INIEntry] = []
    var heads = INILineHeads()
    var start = text.firstLineStart
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
    sections.endSection(entryCount: entries.count)
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

  /// Reads a line of any kind.
  ///
  /// - Returns: where the next line begins.
  private mutating func readLine(
    _ bytes: Span<UInt8>,
    from first: Int,
    _ heads: inout INILineHeads,
    _ entries: inout OutputSpan<INIEntry>,
    entryCount: Int
  ) -> Int {
    let line = INILine(bytes, from: first)
    switch line.kind {
    case .header(let name):
      sections.beginSection(name: name, header: line.range, entryCount: entryCount)
    case .entry(let key, let equals):
      let head = heads.add(bytes, start: line.range.lowerBound, key: key, equals: equals)
      entries.append(INIEntry(bytes, head: head, start: line.range.lowerBound, feed: line.feed))
    case .other: break
    }
    return line.range.upperBound
  }
}
