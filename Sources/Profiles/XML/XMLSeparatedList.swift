import ConfigText
import XMLSyntax

/// A list that stands in one value of an XML document.
struct XMLSeparatedList {
  let document: XMLDocument
  let slot: XMLSlot
  /// In the decoded value.
  let items: [Range<Int>]

  /// The edits that change some items and take others away.
  ///
  /// Only the items are touched; the whole value is written anew where an item is spread over a
  /// CDATA section and what stands beside it.
  func edits(setting texts: [(item: Int, text: String)], removing removed: Set<Int>) -> [Edit] {
    let value = document.decodedValue(of: slot)
    var parts: [(range: Range<Int>, text: String)] = texts.map { (items[$0.item], $0.text) }
    for range in SeparatedList.removalRanges(of: removed.sorted(), from: items, in: value.bytes) {
      parts.append((range, ""))
    }
    let sourceParts = parts.map { (range: value.sourceRange(of: $0.range), text: $0.text) }
    if let edits = document.edits(replacing: sourceParts, in: slot) {
      return edits.map(withLineEnds)
    }
    var bytes = value.bytes
    for part in parts.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(part.range, with: Array(part.text.utf8))
    }
    let text = String(decoding: bytes, as: UTF8.self).trimmingASCIIWhiteSpace
    return document.edits(setting: slot, to: String(text)).map(withLineEnds)
  }

  /// The edit with the line ends of the document: what is read has line feeds only.
  private func withLineEnds(_ edit: Edit) -> Edit {
    guard edit.replacement.contains(0x0A), slot.attributeRange == nil,
      let first = document.source.text.firstIndex(of: 0x0A), first > 0,
      document.source.text[first - 1] == 0x0D
    else { return edit }
    var edit = edit
    edit.replacement = edit.replacement.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    return edit
  }
}
