import ConfigText

extension XMLScanner {
  /// Reads the end tag of the innermost open element; false where there is none or the tag does not
  /// end.
  func readEndTag(
    _ bytes: Span<UInt8>, _ state: inout State, _ nodes: inout MutableSpan<XMLNode>
  ) throws(XMLSyntaxError) -> Bool {
    guard state.openElement >= 0 else { return false }
    let start = state.offset
    let element = state.openElement
    let name = Int(nodes[element].start) + 1..<Int(nodes[element].nameEnd)
    let ownName = start + 2..<start + 2 + name.count
    let isPlain =
      ownName.upperBound < bytes.count && bytes[ownName.upperBound] == UInt8(ascii: ">")
      && bytes.extracting(ownName).equals(bytes.extracting(name))
    let close = isPlain ? ownName.upperBound : bytes.firstIndex(of: UInt8(ascii: ">"), from: start)
    guard close < bytes.count else { return false }
    try checkLength(from: start, to: close + 1, limit: limits.tagLength)
    state.offset = close + 1
    state.isPlain = state.isPlain && isPlain
    nodes[element].close(at: start, end: state.offset, nodeCount: state.nodeCount)
    state.openElement = Int(nodes[element].parent)
    state.depth -= 1
    return true
  }
}
