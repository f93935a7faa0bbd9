public import ConfigText

extension INIDocument {
  /// The edit that puts a copy of a section right behind it: its header and its `key = value` lines,
  /// without comments, after as many blank lines as stand before the section.
  ///
  /// - Parameter edits: what differs in the copy, as edits of the section itself.
  /// - Returns: nil for the lines before the first header.
  public func insertion(ofCopyBehind section: INISection, changedBy edits: [Edit]) -> Edit? {
    guard let header = section.headerRange, let whole = removalRange(of: section) else {
      return nil
    }
    let lines = [header] + entries[section.entries].map(\.lineRange)
    var all = edits
    for (line, next) in zip(lines, lines.dropFirst()) where line.upperBound < next.lowerBound {
      all.append(.deletion(of: line.upperBound..<next.lowerBound))
    }
    let shifted = all.map { edit in
      let lower = edit.range.lowerBound - whole.lowerBound
      return Edit(range: lower..<lower + edit.range.count, replacement: edit.replacement)
    }
    guard var copy = try? EditSet(shifted).applied(to: Array(text[whole])) else { return nil }
    let blank = Array(text[blankLines(before: header.lowerBound) ?? blankLines(after: whole)])
    if text[whole].last == 0x0A {
      copy = blank + copy
    } else {
      // The last line of the file has no line end, and keeps having none.
      copy = lineEnd(of: header) + blank + copy
    }
    return Edit(range: whole.upperBound..<whole.upperBound, replacement: copy)
  }

  /// The edit that puts copies of lines right behind another line.
  ///
  /// - Parameter edits: what differs in the copies, as edits of the lines themselves.
  public func insertion(
    ofCopiesOf lines: [INIEntry],
    behind neighbour: INIEntry,
    changedBy edits: [Edit]
  ) -> Edit {
    let place = neighbour.lineRange.upperBound
    let copies = lines.map { copy(of: $0, changedBy: edits) }
    let lineEnd = lineEnd(like: lines)
    // The last line of the file may have no line end, and keeps having none.
    let isOpen = text[neighbour.lineRange].last != 0x0A
    let new = copies.flatMap { isOpen ? lineEnd + $0 : $0 + lineEnd }
    return Edit(range: place..<place, replacement: new)
  }

  /// The edit that puts copies of lines right before another line.
  ///
  /// - Parameter edits: what differs in the copies, as edits of the lines themselves.
  public func insertion(
    ofCopiesOf lines: [INIEntry],
    before neighbour: INIEntry,
    changedBy edits: [Edit]
  ) -> Edit {
    let place = neighbour.lineRange.lowerBound
    let lineEnd = lineEnd(like: lines)
    let new = lines.flatMap { copy(of: $0, changedBy: edits) + lineEnd }
    return Edit(range: place..<place, replacement: new)
  }

  /// The text of a line without its line end.
  private func copy(of line: INIEntry, changedBy edits: [Edit]) -> [UInt8] {
    let range = line.lineRange
    let shifted = edits.filter {
      range.contains($0.range.lowerBound) || $0.range == line.valueRange
    }
    .map { edit in
      let lower = edit.range.lowerBound - range.lowerBound
      return Edit(range: lower..<lower + edit.range.count, replacement: edit.replacement)
    }
    var copy = (try? EditSet(shifted).applied(to: Array(text[range]))) ?? Array(text[range])
    while let last = copy.last, last == 0x0A || last == 0x0D { copy.removeLast() }
    return copy
  }

  /// The line end of the first line that has one.
  private func lineEnd(like lines: [INIEntry]) -> [UInt8] {
    let line = lines.first { text[$0.lineRange].last == 0x0A }?.lineRange
    return lineEnd(of: line ?? 0..<(text.firstIndex(of: 0x0A).map { $0 + 1 } ?? 0))
  }

  /// The blank lines right before an offset; nil where there are none.
  private func blankLines(before end: Int) -> Range<Int>? {
    var start = end
    while let line = line(endingAt: start), text[line].allSatisfy(\.isASCIIWhiteSpace) {
      start = line.lowerBound
    }
    return start < end ? start..<end : nil
  }

  private func line(endingAt end: Int) -> Range<Int>? {
    guard end > 0, text[end - 1] == 0x0A else { return nil }
    var start = end - 1
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    return start..<end
  }

  private func blankLines(after section: Range<Int>) -> Range<Int> {
    var end = section.upperBound
    while let feed = text[end...].firstIndex(of: 0x0A),
      text[end...feed].allSatisfy(\.isASCIIWhiteSpace)
    {
      end = feed + 1
    }
    return section.upperBound..<end
  }

  private func lineEnd(of line: Range<Int>) -> [UInt8] {
    text[line].suffix(2) == [0x0D, 0x0A] ? [0x0D, 0x0A] : [0x0A]
  }
}
