import ConfigText

extension XMLScanner {
  /// Reads `<name …>` or `<name …/>`; false where it does not end.
  @inline(__always)
  func readStartTag(
    _ bytes: Span<UInt8>, _ state: inout State, _ nodes: inout MutableSpan<XMLNode>
  ) throws(XMLSyntaxError) -> Bool {
    let start = state.offset
    var tag = shortStartTag(bytes, at: start)
    if tag.name < -1 || !isCommon(depth: state.depth) {
      guard let found = try anyStartTag(bytes, state) else { return false }
      tag = found
      state.isPlain = state.isPlain && tag.isPlain
      state.attributes &+= tag.attributes
    }
    let element = state.nodeCount
    // The scan goes on only while there is room for one more.
    nodes[unchecked: element] = XMLNode(tag, at: start, index: element, parent: state.openElement)
    state.nodeCount = element &+ 1
    state.offset = tag.end
    if !tag.isEmptyElement {
      state.openElement = Int32(truncatingIfNeeded: element)
      state.depth &+= 1
    }
    return true
  }

  /// A plain start tag without attributes and with a short name; one with -2 for its name where something
  /// else stands there.
  @inline(__always)
  private func shortStartTag(_ bytes: Span<UInt8>, at start: Int) -> XMLTag {
    let none = XMLTag(nameEnd: 0, end: 0, name: -2)
    guard bytes.count &- start > Span<UInt8>.blockLength &+ 1 else { return none }
    let block = bytes.block(at: start &+ 1)
    // Nearly every byte of a name is a letter, all of which stand behind these.
    let found: SIMDMask<SIMD16<Int8>> = block .<= SIMD16(repeating: UInt8(ascii: ">"))
    guard let length = found.firstSetLane, length > 0 else { return none }
    let nameEnd = start &+ 1 &+ length
    var tag = XMLTag(nameEnd: nameEnd, end: nameEnd &+ 1, name: -2)
    if bytes[unchecked: nameEnd] != UInt8(ascii: ">") {
      guard bytes[unchecked: nameEnd] == UInt8(ascii: "/"),
        bytes[unchecked: tag.end] == UInt8(ascii: ">")
      else { return none }
      tag.isEmptyElement = true
      tag.end &+= 1
    }
    tag.name = vocabulary.number(
      ofPlainName: XMLNameKey(ofShortNameAt: start &+ 1, length: length, in: bytes)
    )
    if tag.name == -1, !XMLPlainGrammar.isShortName(block, length: length) { return none }
    return tag
  }

  /// Reads a start tag; nil where it does not end.
  @inline(never)
  private func anyStartTag(
    _ bytes: Span<UInt8>, _ state: State
  ) throws(XMLSyntaxError) -> XMLTag? {
    let start = state.offset
    // In a short text no value is too long.
    let plain =
      hasShortText
      ? XMLPlainGrammar.startTag(in: bytes, at: start, mostAttributes: limits.attributes) : nil
    var found = plain
    if found == nil { found = try longStartTag(bytes, at: start) }
    guard var tag = found else { return nil }
    try checkLength(from: start, to: tag.end, limit: limits.tagLength)
    if state.depth >= limits.depth { throw .tooDeep(limit: limits.depth, place: place(start)) }
    tag.name = vocabulary.number(ofNameIn: start + 1..<tag.nameEnd, of: bytes)
    tag.isPlain =
      state.isPlain
      && (state.depth == 0 ? state.nodeCount == 0 : state.depth < XMLPlainGrammar.deepest)
      && (plain != nil
        || !hasShortText && XMLPlainGrammar.startTag(in: bytes, at: start) != nil)
    return tag
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
