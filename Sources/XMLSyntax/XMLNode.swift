/// Where one element stands: byte offsets and indices, nothing else.
@frozen @usableFromInline struct XMLNode {
  /// The `<` of the start tag.
  @usableFromInline var start: Int32
  /// Past the name in the start tag.
  @usableFromInline var nameEnd: Int32
  /// Past the `>` of the start tag.
  @usableFromInline var contentStart: Int32
  /// The `<` of the end tag; the same as `contentStart` in an empty-element tag.
  @usableFromInline var contentEnd: Int32
  /// Past the `>` of the end tag.
  @usableFromInline var end: Int32
  /// The index of the first node after this one that is no descendant of it.
  @usableFromInline var subtreeEnd: Int32
  /// The index of the parent, or -1 for the root.
  @usableFromInline var parent: Int32
  /// The index of the name in the document's vocabulary, or -1.
  @usableFromInline var name: Int32

  /// Notes where the element ends.
  ///
  /// - Parameters:
  ///   - endTag: the range of its end tag.
  ///   - nodeCount: how many elements there are up to there.
  mutating func close(at endTag: Range<Int>, nodeCount: Int) {
    contentEnd = Int32(endTag.lowerBound)
    end = Int32(endTag.upperBound)
    subtreeEnd = Int32(nodeCount)
  }

  /// Past the `>` of an end tag that is nothing but the element's name between `</` and `>`; nil
  /// where something else stands there.
  func endTagEnd(at tag: Int, in text: Span<UInt8>) -> Int? {
    let (first, length) = (Int(start) + 1, Int(nameEnd) - Int(start) - 1)
    let name = tag + 2
    guard name + length < text.count, text[name + length] == UInt8(ascii: ">") else { return nil }
    let isName = XMLScanner.equals(
      text.extracting(first..<first + length),
      text.extracting(name..<name + length)
    )
    return isName ? name + length + 1 : nil
  }
}
