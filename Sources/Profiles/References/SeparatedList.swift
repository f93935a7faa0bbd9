import ConfigText

/// A list of items in one value.
enum SeparatedList {
  /// Where the items stand, without the white space around them, empty ones left out.
  static func items(in range: Range<Int>, of text: [UInt8], separator: UInt8) -> [Range<Int>] {
    var items: [Range<Int>] = []
    forEachItem(in: range, of: text, separator: separator) { items.append($0) }
    return items
  }

  /// Visits the places of the items, without the white space around them, empty ones left out.
  static func forEachItem(
    in range: Range<Int>,
    of text: [UInt8],
    separator: UInt8,
    _ visit: (Range<Int>) -> Void
  ) {
    let bytes = text.span
    var start = range.lowerBound
    var offset = start
    while start <= range.upperBound {
      while offset < range.upperBound, bytes[offset] != separator { offset += 1 }
      let item = bytes.trimmingASCIIWhiteSpace(in: start..<offset)
      if !item.isEmpty { visit(item) }
      offset += 1
      start = offset
    }
  }

  /// What goes with each item that goes: one separator, the one before it, or after it for those
  /// that begin the list.
  static func removalRanges(
    of removed: Set<Int>,
    from items: [Range<Int>],
    in text: [UInt8]
  ) -> [Range<Int>] {
    let leading = items.indices.prefix { removed.contains($0) }.count
    return removed.sorted().map { index in
      guard index < leading else { return trailingRange(of: index, items, text) }
      let end = index + 1 < items.count ? items[index + 1].lowerBound : items[index].upperBound
      return items[index].lowerBound..<end
    }
  }

  private static func trailingRange(of index: Int, _ items: [Range<Int>], _ text: [UInt8])
    -> Range<Int>
  {
    let previous = items[index - 1].upperBound
    var start = items[index].lowerBound
    while start > previous, text[start - 1].isASCIIWhiteSpace { start -= 1 }
    if start > previous { start -= 1 }
    // Where nothing but white space stands before the separator, it goes too.
    if text[previous..<start].allSatisfy(\.isASCIIWhiteSpace) { start = previous }
    return start..<items[index].upperBound
  }
}
