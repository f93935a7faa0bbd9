import ConfigText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds every element of a text in one pass, in document order, and enforces the limits.
///
/// What it finds holds for a text that keeps to ``XMLPlainGrammar``, and for any other once libxml2
/// has accepted the same text and has counted as many elements and attributes; where the text makes
/// no sense to it, it stops and leaves the explanation to libxml2.
struct XMLScanner {
  struct Result {
    var nodes: [XMLNode] = []
    var attributes = 0
    /// False where the scan stopped early.
    var isComplete = false
    /// Whether the text keeps to ``XMLPlainGrammar``, and so is well-formed.
    var isPlain = false
  }

  private let text: [UInt8]
  private let limits: XMLLimits
  private let vocabulary: XMLVocabulary

  /// - Parameter text: valid UTF-8.
  init(_ text: [UInt8], limits: XMLLimits, vocabulary: XMLVocabulary) {
    self.text = text
    self.limits = limits
    self.vocabulary = vocabulary
  }

  func scan() throws(XMLSyntaxError) -> Result {
    let bytes = text.span
    let end = bytes.count
    let start = ByteOrderMark.utf8.isPrefix(of: text) ? 3 : 0
    var nodes: [XMLNode] = []
    nodes.reserveCapacity(end / 40)
    var attributes = 0
    var stack: [Int32] = []
    stack.reserveCapacity(32)
    var offset = start
    var isPlain =
      end <= XMLPlainGrammar.largestText
      && XMLPlainGrammar.hasPlainCharacters(bytes.extracting(start...))

    while true {
      let textStart = offset
      offset = Self.firstIndex(of: UInt8(ascii: "<"), in: bytes, from: offset)
      try checkLength(from: textStart, to: offset)
      if isPlain {
        let text = bytes.extracting(textStart..<offset)
        isPlain = stack.isEmpty ? XMLPlainGrammar.isBlank(text) : XMLPlainGrammar.isText(text)
      }
      guard offset < end else { break }
      let tagStart = offset
      guard offset + 1 < end else { return Result(nodes: nodes, attributes: attributes) }
      switch bytes[offset + 1] {
      case UInt8(ascii: "/"):
        guard let last = stack.popLast() else {
          return Result(nodes: nodes, attributes: attributes)
        }
        let element = Int(last)
        if let past = nodes[element].endTagEnd(at: tagStart, in: bytes) {
          offset = past
        } else {
          isPlain = false
          offset = Self.firstIndex(of: UInt8(ascii: ">"), in: bytes, from: offset) + 1
          guard offset <= end else { return Result(nodes: nodes, attributes: attributes) }
        }
        try checkLength(from: tagStart, to: offset, limit: limits.tagLength)
        nodes[element].close(at: tagStart..<offset, nodeCount: nodes.count)
      case UInt8(ascii: "!"):
        guard let past = try skipDeclaration(bytes, at: offset) else {
          return Result(nodes: nodes, attributes: attributes)
        }
        if isPlain {
          isPlain =
            Self.has("<!-", in: bytes, at: offset)
            ? XMLPlainGrammar.isComment(bytes.extracting(offset + 4..<past - 3)) : !stack.isEmpty
        }
        offset = past
      case UInt8(ascii: "?"):
        guard let past = Self.past("?>", in: bytes, from: offset + 2) else {
          return Result(nodes: nodes, attributes: attributes)
        }
        try checkLength(from: offset, to: past)
        isPlain =
          isPlain && offset == start
          && XMLPlainGrammar.isDeclaration(bytes.extracting(offset + 2..<past - 2))
        offset = past
      default:
        guard let tag = try scanStartTag(bytes, at: offset) else {
          return Result(nodes: nodes, attributes: attributes)
        }
        try checkLength(from: tagStart, to: tag.end, limit: limits.tagLength)
        if stack.count >= limits.depth {
          throw .tooDeep(limit: limits.depth, place: place(tagStart))
        }
        let name = bytes.extracting(tagStart + 1..<tag.nameEnd)
        let number = vocabulary.number(of: name)
        if isPlain {
          isPlain =
            (stack.isEmpty ? nodes.isEmpty : stack.count < XMLPlainGrammar.deepest)
            && (number >= 0 && vocabulary.isPlain || XMLPlainGrammar.isName(name))
            && (tag.nameEnd + 1 == tag.end
              || XMLPlainGrammar.isRestOfStartTag(bytes.extracting(tag.nameEnd..<tag.end)))
        }
        attributes += tag.attributes
        offset = tag.end
        let index = Int32(nodes.count)
        nodes.append(
          XMLNode(
            start: Int32(tagStart),
            nameEnd: Int32(tag.nameEnd),
            contentStart: Int32(tag.end),
            contentEnd: Int32(tag.end),
            end: Int32(tag.end),
            subtreeEnd: index + 1,
            parent: stack.last ?? -1,
            name: number
          )
        )
        if !tag.isEmptyElement { stack.append(index) }
      }
    }
    let isComplete = stack.isEmpty
    return Result(
      nodes: nodes,
      attributes: attributes,
      isComplete: isComplete,
      isPlain: isPlain && isComplete && !nodes.isEmpty
    )
  }

  private struct StartTag {
    var nameEnd: Int
    var end: Int
    var attributes: Int
    var isEmptyElement: Bool
  }

  private func scanStartTag(
    _ bytes: Span<UInt8>,
    at start: Int
  ) throws(XMLSyntaxError) -> StartTag? {
    let end = bytes.count
    var offset = start + 1
    while offset < end {
      let byte = bytes[offset]
      // Nearly every byte of a name is a letter, all of which stand behind these.
      if byte <= UInt8(ascii: ">"),
        byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isASCIIWhiteSpace
      {
        break
      }
      offset += 1
    }
    let nameEnd = offset
    var attributes = 0
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ">") {
        return StartTag(
          nameEnd: nameEnd,
          end: offset + 1,
          attributes: attributes,
          isEmptyElement: bytes[offset - 1] == UInt8(ascii: "/")
        )
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        attributes += 1
        if attributes > limits.attributes {
          throw .tooManyAttributes(limit: limits.attributes, place: place(start))
        }
        let valueStart = offset
        offset = Self.firstIndex(of: byte, in: bytes, from: offset + 1)
        try checkLength(from: valueStart, to: offset)
      }
      offset += 1
    }
    return nil
  }

  /// Skips a comment or a CDATA section; nil where it does not end.
  private func skipDeclaration(
    _ bytes: Span<UInt8>,
    at start: Int
  ) throws(XMLSyntaxError) -> Int? {
    if Self.has("<![CDATA[", in: bytes, at: start) {
      guard let past = Self.past("]]>", in: bytes, from: start + 9) else { return nil }
      try checkLength(from: start, to: past)
      return past
    }
    if Self.has("<!--", in: bytes, at: start) {
      guard let past = Self.past("-->", in: bytes, from: start + 4) else { return nil }
      try checkLength(from: start, to: past)
      return past
    }
    if Self.has("<!DOCTYPE", in: bytes, at: start) { throw .documentType(place: place(start)) }
    return nil
  }

  private func checkLength(from start: Int, to end: Int) throws(XMLSyntaxError) {
    try checkLength(from: start, to: end, limit: limits.valueLength)
  }

  private func checkLength(from start: Int, to end: Int, limit: Int) throws(XMLSyntaxError) {
    if end - start > limit { throw .valueTooLong(limit: limit, place: place(start)) }
  }

  private func place(_ offset: Int) -> Place {
    Place(of: offset, in: text)
  }

  static func firstIndex(of byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return buffer.count }
      return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }
  }

  static func has(_ pattern: StaticString, in bytes: Span<UInt8>, at offset: Int) -> Bool {
    let length = pattern.utf8CodeUnitCount
    guard offset + length <= bytes.count else { return false }
    return bytes.extracting(offset..<offset + length).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { memcmp($0, pattern.utf8Start, length) == 0 } ?? true
    }
  }

  /// Whether two parts of a text are the same.
  static func equals(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    return left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return true }
        return memcmp(first, second, left.count) == 0
      }
    }
  }

  /// The offset past the next occurrence of a pattern that ends with `>`.
  static func past(_ pattern: StaticString, in bytes: Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    let length = pattern.utf8CodeUnitCount
    while true {
      let close = firstIndex(of: UInt8(ascii: ">"), in: bytes, from: offset)
      guard close < bytes.count else { return nil }
      if close + 1 - length >= start, has(pattern, in: bytes, at: close + 1 - length) {
        return close + 1
      }
      offset = close + 1
    }
  }
}
