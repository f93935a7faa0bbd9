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
  @inline(__always)
  static func forEachItem(
    in range: Range<Int>,
    of text: [UInt8],
    separator: UInt8,
    _ visit: (Range<Int>) -> Void
  ) {
    let bytes = text.span.extracting(..<range.upperBound)
    var start = range.lowerBound
    while start <= bytes.count {
      let end = bytes.firstIndex(of: separator, from: start)
      let item = bytes.trimmingASCIIWhiteSpace(in: start..<end)
      if !item.isEmpty { visit(item) }
      start = end + 1
    }
  }

  /// What goes with each item that goes: one separator, the one before it, or after it for those
  /// that begin the list.
  ///
  /// - Parameters:
  ///   - removed: in ascending order.
  ///   - items: all items of the list.
  ///   - text: what the items stand in.
  static func removalRanges(
    of removed: [Int],
    from items: [Range<Int>],
    in text: [UInt8]
  ) -> [Range<Int>] {
    let leading = removed.enumerated().prefix { $0.offset == $0.element }.count
    return removed.map { index in
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
