import ConfigText

extension XMLScanner {
  /// Reads `<name …>` or `<name …/>`; false where it does not end.
  func readStartTag(
    _ bytes: Span<UInt8>, _ state: inout State, _ nodes: inout MutableSpan<XMLNode>
  ) throws(XMLSyntaxError) -> Bool {
    let start = state.offset
    // In a short text no value is too long.
    let plain =
      hasShortText
      ? XMLPlainGrammar.startTag(in: bytes, at: start, mostAttributes: limits.attributes) : nil
    var found = plain
    if found == nil { found = try longStartTag(bytes, at: start) }
    guard var tag = found else { return false }
    try checkLength(from: start, to: tag.end, limit: limits.tagLength)
    if state.depth >= limits.depth { throw .tooDeep(limit: limits.depth, place: place(start)) }
    tag.name = vocabulary.number(ofNameIn: start + 1..<tag.nameEnd, of: bytes)
    state.isPlain =
      state.isPlain
      && (state.depth == 0 ? state.nodeCount == 0 : state.depth < XMLPlainGrammar.deepest)
      && (plain != nil
        || !hasShortText && XMLPlainGrammar.startTag(in: bytes, at: start) != nil)
    state.attributes += tag.attributes
    let element = state.nodeCount
    var node = XMLNode(tag, at: start, index: element, parent: state.openElement)
    let limit = Self.readLimit(of: bytes)
    if tag.isEmptyElement {
      state.offset = tag.end
    } else if isCommon(depth: state.depth), tag.end < limit,
      let end = closeLeaf(&node, in: bytes, before: limit)
    {
      state.offset = end
    } else {
      state.offset = tag.end
      state.openElement = element
      state.depth += 1
    }
    nodes[element] = node
    state.nodeCount = element + 1
    return true
  }

  /// Reads a start tag of which anything may be too long; nil where it does not end.
  private func longStartTag(
    _ bytes: Span<UInt8>, at start: Int
  ) throws(XMLSyntaxError) -> XMLTag? {
    let nameEnd = nameEnd(bytes, from: start + 1)
    return nameEnd < bytes.count
      ? try restOfStartTag(bytes, at: start, nameEnd: nameEnd) : nil
  }

  private func nameEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = bytes.firstIndex(from: start) { $0 .<= SIMD16(repeating: UInt8(ascii: ">")) }
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isASCIIWhiteSpace { break }
      end += 1
    }
    return end
  }

  private func restOfStartTag(
    _ bytes: Span<UInt8>, at start: Int, nameEnd: Int
  ) throws(XMLSyntaxError) -> XMLTag? {
    var tag = XMLTag(nameEnd: nameEnd, end: 0, name: -1)
    var offset = nameEnd
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ">") {
        tag.end = offset + 1
        tag.isEmptyElement = bytes[offset - 1] == UInt8(ascii: "/")
        return tag
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        tag.attributes += 1
        if tag.attributes > limits.attributes {
          throw .tooManyAttributes(limit: limits.attributes, place: place(start))
        }
        let valueStart = offset
        offset = bytes.firstIndex(of: byte, from: offset + 1)
        try checkLength(from: valueStart, to: offset, limit: limits.valueLength)
      }
      offset += 1
    }
    return nil
  }
}
