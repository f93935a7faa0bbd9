import ConfigText

/// What nearly every export consists of: white space, short tags without attributes, and values without
/// anything to decode.
///
/// The loop that reads them is kept so small that its state stays in registers. Nothing that it reads
/// can break a limit or be other than plain; what it leaves alone may be anything.
extension XMLScanner {
  /// Up to where a search goes on: behind it there is room for a block, a start tag with a name of
  /// fewer than sixteen bytes, and another block, so that nothing else has to ask where the text ends.
  @inline(__always)
  static func readLimit(of bytes: Span<UInt8>) -> Int { bytes.count &- 64 }

  /// Reads on up to the first part that is not one of the common ones.
  ///
  /// - Parameter end: no part is read that begins there or later.
  func readCommonParts(
    _ bytes: Span<UInt8>, before end: Int, _ state: inout State,
    _ nodes: inout MutableSpan<XMLNode>
  ) {
    let limit = Self.readLimit(of: bytes)
    let end = min(end, limit)
    let names = vocabulary.slots.span
    var guess = state.nodeCount
    var (offset, openElement) = (state.offset, state.openElement)
    var (depth, nodeCount) = (state.depth, state.nodeCount)
    while isCommon(depth: depth), nodeCount < nodes.count, offset < end {
      guard let start = bytes.tagStart(behindWhiteSpaceFrom: offset, before: limit) else { break }
      if bytes[unchecked: start &+ 1] == UInt8(ascii: "/") {
        // Open elements are among the nodes written.
        let node = nodes[unchecked: openElement]
        let name = Int(node.start) &+ 1
        guard let end = bytes.shortTagEnd(at: start, name, length: Int(node.nameEnd) &- name) else {
          break
        }
        nodes[unchecked: openElement].close(at: start, end: end, nodeCount: nodeCount)
        offset = end
        openElement = Int(node.parent)
        depth &-= 1
      } else {
        let tag: XMLTag
        if guess < nodeCount, let guessed = bytes.startTag(at: start, like: nodes[unchecked: guess])
        {
          tag = guessed
          guess &+= 1
        } else if let read = shortStartTag(in: bytes, at: start, among: names) {
          tag = read
          guess = state.order.note(nodeCount, named: tag.name)
        } else {
          break
        }
        var node = XMLNode(tag, at: start, index: nodeCount, parent: openElement)
        if let end = closeLeaf(&node, in: bytes, before: limit) {
          offset = end
        } else {
          offset = tag.end
          openElement = nodeCount
          depth &+= 1
        }
        nodes[unchecked: nodeCount] = node
        nodeCount &+= 1
      }
    }
    state.offset = offset
    state.openElement = openElement
    state.depth = depth
    state.nodeCount = nodeCount
  }

  /// Notes where an element ends in which nothing but a value stands that has nothing to decode.
  ///
  /// - Parameters:
  ///   - node: of an element of which only the start tag is known, and which begins where
  ///     ``isCommon(depth:)`` holds.
  ///   - limit: see ``readLimit(of:)``.
  /// - Returns: past its end tag; nil where something else may stand in it.
  @inline(__always)
  func closeLeaf(_ node: inout XMLNode, in bytes: Span<UInt8>, before limit: Int) -> Int? {
    let name = Int(node.start) &+ 1
    guard let value = bytes.shortValue(from: Int(node.contentStart), before: limit),
      let end = bytes.shortTagEnd(at: value.end, name, length: Int(node.nameEnd) &- name)
    else { return nil }
    node.close(at: value.end, end: end, nodeCount: Int(node.subtreeEnd))
    node.value = value.form
    return end
  }

  /// A start tag that is nothing but a plain name of fewer than sixteen bytes between `<` and `>`; nil
  /// where another tag stands there.
  @inline(__always)
  private func shortStartTag(
    in bytes: Span<UInt8>, at start: Int, among names: Span<XMLVocabulary.Slot>
  ) -> XMLTag? {
    let block = bytes.block(at: start &+ 1)
    // Nearly every byte of a name is a letter, all of which stand behind these.
    let found: SIMDMask<SIMD16<Int8>> = block .<= SIMD16(repeating: UInt8(ascii: ">"))
    guard let length = found.firstSetLane else { return nil }
    let nameEnd = start &+ 1 &+ length
    guard bytes[unchecked: nameEnd] == UInt8(ascii: ">") else { return nil }
    let key = XMLNameKey(ofShortNameAt: start &+ 1, length: length, in: bytes)
    let name = vocabulary.number(ofPlainName: key, among: names)
    guard name >= 0 || name == -1 && XMLPlainGrammar.isShortName(block, length: length) else {
      return nil
    }
    return XMLTag(nameEnd: nameEnd, end: nameEnd &+ 1, name: name)
  }
}

extension Span<UInt8> {
  /// Where the next tag begins; nil where more than white space stands before it, or it is not found
  /// before a limit.
  @inline(__always)
  fileprivate func tagStart(behindWhiteSpaceFrom start: Int, before limit: Int) -> Int? {
    let first = self[unchecked: start]
    guard first == UInt8(ascii: "\n") else {
      return first == UInt8(ascii: "<")
        ? start : tagStart(behindAnyWhiteSpaceFrom: start, before: limit)
    }
    // Nearly always, spaces follow.
    var offset = start &+ 1
    while offset < limit {
      let others = word(at: offset) ^ 0x2020_2020_2020_2020
      if others != 0 {
        offset &+= others.trailingZeroBitCount &>> 3
        break
      }
      offset &+= 8
    }
    return self[unchecked: offset] == UInt8(ascii: "<")
      ? offset : tagStart(behindAnyWhiteSpaceFrom: offset, before: limit)
  }

  @inline(never)
  private func tagStart(behindAnyWhiteSpaceFrom start: Int, before limit: Int) -> Int? {
    var offset = start
    while offset < limit, self[offset].isASCIIWhiteSpace { offset += 1 }
    return offset < limit && self[offset] == UInt8(ascii: "<") ? offset : nil
  }

  /// A start tag without attributes that has the name of another one.
  @inline(__always)
  fileprivate func startTag(at start: Int, like node: XMLNode) -> XMLTag? {
    let name = Int(node.start) &+ 1
    let length = Int(node.nameEnd) &- name
    let nameEnd = start &+ 1 &+ length
    guard hasSame(name, start &+ 1, length: length), self[unchecked: nameEnd] == UInt8(ascii: ">")
    else { return nil }
    return XMLTag(nameEnd: nameEnd, end: nameEnd &+ 1, name: Int32(node.name))
  }

  /// Past an end tag; nil where another one stands at an offset, or none.
  ///
  /// - Parameters:
  ///   - start: where a "<" stands.
  ///   - name: where the name of the tag stands elsewhere.
  ///   - length: of the name.
  @inline(__always)
  fileprivate func shortTagEnd(at start: Int, _ name: Int, length: Int) -> Int? {
    guard self[unchecked: start &+ 1] == UInt8(ascii: "/"),
      hasSame(name, start &+ 2, length: length),
      self[unchecked: start &+ 2 &+ length] == UInt8(ascii: ">")
    else { return nil }
    return start &+ 3 &+ length
  }

  /// Whether as many bytes are the same from two offsets on; false for more than sixteen.
  @inline(__always)
  private func hasSame(_ left: Int, _ right: Int, length: Int) -> Bool {
    let first = word(at: left) ^ word(at: right)
    if first != 0 { return length <= first.trailingZeroBitCount &>> 3 }
    if length <= 8 { return true }
    let second = word(at: left &+ 8) ^ word(at: right &+ 8)
    return length <= 8 &+ second.trailingZeroBitCount &>> 3
  }

  /// The value that follows a start tag, up to the next tag; nil where the content may be something
  /// else, or does not end before a limit.
  @inline(__always)
  fileprivate func shortValue(
    from start: Int, before limit: Int
  ) -> (end: Int, form: XMLValueForm)? {
    let first = self[unchecked: start]
    return first == UInt8(ascii: "<")
      ? section(from: start, before: limit)
      : first > 0x20 ? plainText(from: start, before: limit) : nil
  }

  /// A text that does not begin with white space and has nothing to decode.
  @inline(__always)
  private func plainText(
    from start: Int, before limit: Int
  ) -> (end: Int, form: XMLValueForm)? {
    guard let end = firstIndex(from: start, before: limit, where: XMLPlainGrammar.mayEndText),
      self[unchecked: end] == UInt8(ascii: "<")
    else { return nil }
    return (end, self[unchecked: end &- 1] > 0x20 ? .text : .any)
  }

  /// The bytes `<![CDATA`, the first one in the lowest bits.
  private static var sectionStart: UInt64 { 0x4154_4144_435B_213C }

  /// A CDATA section without a `>` in it, or nothing.
  @inline(__always)
  private func section(
    from start: Int, before limit: Int
  ) -> (end: Int, form: XMLValueForm)? {
    guard self[unchecked: start &+ 1] == UInt8(ascii: "!") else { return (start, .text) }
    guard word(at: start) == Self.sectionStart, self[unchecked: start &+ 8] == UInt8(ascii: "["),
      let close = firstIndex(of: UInt8(ascii: ">"), from: start &+ 9, before: limit),
      self[unchecked: close &- 1] == UInt8(ascii: "]"),
      self[unchecked: close &- 2] == UInt8(ascii: "]"),
      self[unchecked: close &+ 1] == UInt8(ascii: "<")
    else { return nil }
    // At the ends of an empty section stand brackets.
    let isTrimmed = self[unchecked: start &+ 9] > 0x20 && self[unchecked: close &- 3] > 0x20
    return (close &+ 1, isTrimmed ? .section : .any)
  }
}
