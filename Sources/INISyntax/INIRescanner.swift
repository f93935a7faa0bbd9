import ConfigText

/// Reads the lines of an INI text that is another one with edits made.
///
/// A line means the same wherever it stands, so that only those are read that an edit touches; all
/// others are taken over.
struct INIRescanner {
  private(set) var sections = [INISection.first]
  private(set) var entries: [INIEntry] = []
  /// The entry and the section of the original that are still to come first.
  private var (nextEntry, nextSection) = (0, 1)
  /// Where the next line begins.
  private var start: Int
  /// Where the first line of the original begins.
  private let originalStart: Int
  /// How much further back the bytes stand than in the original.
  private var shift = 0

  /// - Parameters:
  ///   - text: the text after the edits.
  ///   - original: the document in which they were made, the text of which is its bytes.
  ///   - edits: all of them, in the order of the text.
  init(_ text: [UInt8], original: INIDocument, edits: [Edit]) {
    let (oldText, oldSections, oldEntries) = (original.text, original.sections, original.entries)
    start = text.firstLineStart
    originalStart = oldText.firstLineStart
    sections.reserveCapacity(oldSections.count)
    entries.reserveCapacity(oldEntries.count)
    let edits = edits.span
    var keptStart = 0
    for index in edits.indices {
      let edit = edits[index].range
      read(
        text.span, keeping: keptStart..<edit.lowerBound, of: oldText.span, oldSections.span,
        oldEntries.span)
      keptStart = edit.upperBound
      shift += edits[index].replacement.count - edit.count
    }
    read(
      text.span, keeping: keptStart..<oldText.count, of: oldText.span, oldSections.span,
      oldEntries.span, isLast: true)
    sections.endSection(entryCount: entries.count)
  }

  /// Goes on through bytes that stand in both texts, and to the end of the line on which they end.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - kept: where they stand in the original.
  ///   - oldBytes: the original.
  ///   - oldSections: its sections.
  ///   - oldEntries: its entries.
  ///   - isLast: whether no edit comes behind them.
  private mutating func read(
    _ bytes: Span<UInt8>,
    keeping kept: Range<Int>,
    of oldBytes: Span<UInt8>,
    _ oldSections: Span<INISection>,
    _ oldEntries: Span<INIEntry>,
    isLast: Bool = false
  ) {
    while start < bytes.count, start - shift <= kept.upperBound,
      start - shift < kept.lowerBound || !beginsLine(start - shift, oldBytes)
    {
      readLine(bytes)
    }
    // Several edits may touch one line.
    guard start - shift <= kept.upperBound else { return }
    // The last line of the original may have no line end, and go on then.
    let isWhole = isLast || beginsLine(kept.upperBound, oldBytes)
    let end = isWhole ? kept.upperBound : kept.upperBound - 1
    takeLines(from: start - shift, upTo: end, oldSections, oldEntries)
    if nextEntry < oldEntries.count, oldEntries[nextEntry].lineStart < kept.upperBound {
      readLine(bytes, like: oldEntries[nextEntry], keptUpTo: kept.upperBound)
    } else if isWhole {
      start = kept.upperBound + shift
    } else {
      start = bytes.start(ofLineBefore: kept.upperBound + shift, from: start) ?? start
      readLine(bytes)
    }
  }

  /// Whether a line of the original begins at an offset.
  private func beginsLine(_ offset: Int, _ oldBytes: Span<UInt8>) -> Bool {
    offset == originalStart || offset > 0 && oldBytes[offset - 1] == 0x0A
  }

  /// Takes lines of the original over.
  ///
  /// - Parameters:
  ///   - start: where the first of them begins.
  ///   - end: what none of them goes beyond.
  private mutating func takeLines(
    from start: Int,
    upTo end: Int,
    _ oldSections: Span<INISection>,
    _ oldEntries: Span<INIEntry>
  ) {
    while nextEntry < oldEntries.count, oldEntries[nextEntry].lineStart < start { nextEntry += 1 }
    let added = entries.count - nextEntry
    while nextSection < oldSections.count, let header = oldSections[nextSection].headerRange,
      header.upperBound <= end
    {
      if header.lowerBound >= start {
        sections.beginSection(
          name: oldSections[nextSection].nameRange.shifted(by: shift),
          header: header.shifted(by: shift),
          entryCount: oldSections[nextSection].entries.lowerBound + added
        )
      }
      nextSection += 1
    }
    let shift = Int32(truncatingIfNeeded: shift)
    entries.append(addingCapacity: oldEntries.count - nextEntry) { output in
      while nextEntry < oldEntries.count, oldEntries[nextEntry].lineEnd <= end {
        output.append(INIEntry(oldEntries[nextEntry], shiftedBy: shift))
        nextEntry += 1
      }
    }
  }

  /// Reads a line that an edit touches.
  ///
  /// - Parameters:
  ///   - entry: what it was.
  ///   - keptEnd: up to where it is that still, in the original.
  private mutating func readLine(
    _ bytes: Span<UInt8>, like entry: INIEntry, keptUpTo keptEnd: Int
  ) {
    start = Int(entry.lineStart) + shift
    guard entry.valueStart <= keptEnd else {
      readLine(bytes)
      return
    }
    // The key is what it was.
    let key = entry.keyRange.shifted(by: shift)
    let equals = bytes.firstIndex(of: UInt8(ascii: "="), from: key.upperBound)
    let feed = bytes.firstIndex(of: 0x0A, from: equals + 1)
    entries.append(
      INIEntry(
        bytes, start: start, key: key, keyNumber: entry.keyNumber, equals: equals, feed: feed))
    start = min(feed + 1, bytes.count)
  }

  /// Reads a line of any kind.
  private mutating func readLine(_ bytes: Span<UInt8>) {
    let line = INILine(bytes, from: start)
    start = line.range.upperBound
    switch line.kind {
    case .header(let name):
      sections.beginSection(name: name, header: line.range, entryCount: entries.count)
    case .entry(let key, let equals):
      // Keys that an edit touches are so few that to compare them is not worth it.
      entries.append(
        INIEntry(
          bytes, start: line.range.lowerBound, key: key, keyNumber: -1, equals: equals,
          feed: line.feed))
    case .other: break
    }
  }
}
