import ConfigText

extension XMLScanner {
  /// Reads the end tag of the innermost open element; false where there is none or the tag does not
  /// end.
  @inline(__always)
  func readEndTag(
    _ bytes: Span<UInt8>, _ state: inout State, _ nodes: inout MutableSpan<XMLNode>
  ) throws(XMLSyntaxError) -> Bool {
    guard state.openElement >= 0 else { return false }
    let start = state.offset
    let element = Int(state.openElement)
    // Open elements are among the nodes written.
    let node = nodes[unchecked: element]
    let name = Int(node.start) &+ 1
    let length = Int(node.nameEnd) &- name
    if isCommon(depth: state.depth), hasShortEndTag(bytes, at: start, name: name, length: length) {
      state.offset = start &+ length &+ 3
    } else {
      guard let tag = try anyEndTag(bytes, at: start, name: name..<name + length) else {
        return false
      }
      state.offset = tag.end
      state.isPlain = state.isPlain && tag.isPlain
    }
    nodes[unchecked: element].close(at: start, end: state.offset, nodeCount: state.nodeCount)
    state.openElement = node.parent
    state.depth &-= 1
    return true
  }

  /// Whether `</` and a short name, which stands elsewhere too, and `>` stand at an offset; false near
  /// to the end of the text.
  @inline(__always)
  private func hasShortEndTag(
    _ bytes: Span<UInt8>, at start: Int, name: Int, length: Int
  ) -> Bool {
    let ownName = start &+ 2
    guard 1..<Span<UInt8>.blockLength ~= length,
      bytes.count &- ownName > Span<UInt8>.blockLength
    else { return false }
    return bytes[unchecked: ownName &+ length] == UInt8(ascii: ">")
      && XMLNameKey.areSame(name, ownName, length: length, in: bytes)
  }

  /// Finds where an end tag ends, and whether it is nothing but a name between `</` and `>`; nil where
  /// it does not end.
  @inline(never)
  private func anyEndTag(
    _ bytes: Span<UInt8>, at start: Int, name: Range<Int>
  ) throws(XMLSyntaxError) -> (end: Int, isPlain: Bool)? {
    let ownName = start + 2..<start + 2 + name.count
    let isPlain =
      ownName.upperBound < bytes.count && bytes[ownName.upperBound] == UInt8(ascii: ">")
      && bytes.extracting(ownName).equals(bytes.extracting(name))
    let close = isPlain ? ownName.upperBound : bytes.firstIndex(of: UInt8(ascii: ">"), from: start)
    guard close < bytes.count else { return nil }
    try checkLength(from: start, to: close + 1, limit: limits.tagLength)
    return (close + 1, isPlain)
  }
}
