import ConfigText

/// Finds every element of a text in one pass, in document order, and enforces the limits.
///
/// What it finds holds for a text that keeps to ``XMLPlainGrammar``, and for any other once libxml2
/// has accepted the same text and has counted as many elements and attributes; where the text makes
/// no sense to it, it stops and leaves the explanation to libxml2.
///
/// Nearly every tag is short and has a known name. Those are read in the loop itself, which is kept
/// so small that its state stays in registers; functions that take any other are not inlined.
struct XMLScanner {
  struct Result {
    var nodes: [XMLNode] = []
    var attributes = 0
    /// False where the scan stopped early.
    var isComplete = false
    /// Whether the text keeps to ``XMLPlainGrammar``, and so is well-formed.
    var isPlain = false
  }

  /// How far a scan has come.
  struct State {
    /// How much of the text is read.
    var offset: Int
    var isPlain: Bool
    /// The index of the innermost element that is open, or -1.
    var openElement: Int32 = -1
    /// How many elements are open.
    var depth = 0
    var attributes = 0
    var nodeCount = 0
  }

  private let text: [UInt8]
  /// Whether the characters are known to be plain.
  private let isCommonASCII: Bool
  let limits: XMLLimits
  let vocabulary: XMLVocabulary
  /// Whether nothing in the text can be longer than the limits allow.
  let hasShortText: Bool
  /// How many elements, less one, may be open for nothing in a short text to break a limit.
  private let commonDepth: UInt

  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - isCommonASCII: whether ``XMLPlainGrammar/isCommonASCII(_:)`` has said so already.
  init(
    _ text: [UInt8], limits: XMLLimits, vocabulary: XMLVocabulary, isCommonASCII: Bool = false
  ) {
    self.text = text
    self.isCommonASCII = isCommonASCII
    self.limits = limits
    self.vocabulary = vocabulary
    hasShortText = text.count <= min(limits.valueLength, limits.tagLength)
    let depth = min(limits.depth, XMLPlainGrammar.deepest)
    commonDepth = hasShortText && depth > 0 ? UInt(depth - 1) : 0
  }

  func scan() throws(XMLSyntaxError) -> Result {
    let bytes = text.span
    // Nodes hold offsets in 32 bits; sums of a few of them cannot overflow here.
    precondition(bytes.count <= Int32.max)
    let start = ByteOrderMark.utf8.isPrefix(of: text) ? 3 : 0
    let isPlain =
      bytes.count <= XMLPlainGrammar.largestText
      && (isCommonASCII || XMLPlainGrammar.hasPlainCharacters(bytes.extracting(start...)))
    var state = State(offset: start, isPlain: isPlain)
    var nodes = [XMLNode](repeating: .none, count: bytes.count / 40 + 16)
    while try !scan(bytes, from: start, &state, into: &nodes) {
      nodes += repeatElement(.none, count: nodes.count)
    }
    nodes.removeLast(nodes.count - state.nodeCount)
    let isComplete = state.offset == bytes.count && state.depth == 0
    return Result(
      nodes: nodes,
      attributes: state.attributes,
      isComplete: isComplete,
      isPlain: isComplete && state.isPlain && !nodes.isEmpty
    )
  }

  /// Goes on with a scan to the end, or to where the text makes no sense.
  ///
  /// - Returns: false where there is no room for more nodes.
  @inline(__always)
  private func scan(
    _ bytes: Span<UInt8>, from start: Int, _ state: inout State, into array: inout [XMLNode]
  ) throws(XMLSyntaxError) -> Bool {
    var nodes = array.mutableSpan
    while state.nodeCount < nodes.count {
      try skipText(bytes, &state)
      guard bytes.count &- state.offset > 1 else { return true }
      let makesSense =
        switch bytes[unchecked: state.offset &+ 1] {
        case UInt8(ascii: "/"): try readEndTag(bytes, &state, &nodes)
        case UInt8(ascii: "!"): try skipDeclaration(bytes, &state)
        case UInt8(ascii: "?"): try skipInstruction(bytes, &state, mayDeclare: start)
        default: try readStartTag(bytes, &state, &nodes)
        }
      if !makesSense { return true }
    }
    return false
  }

  /// Whether neither depths nor lengths have to be asked about.
  @inline(__always)
  func isCommon(depth: Int) -> Bool {
    UInt(bitPattern: depth &- 1) < commonDepth
  }

  /// Skips what stands before the next tag.
  @inline(__always)
  private func skipText(_ bytes: Span<UInt8>, _ state: inout State) throws(XMLSyntaxError) {
    let start = state.offset
    guard start < bytes.count, bytes[unchecked: start] != UInt8(ascii: "<") else { return }
    let end = bytes.firstIndex(from: start) { block in
      block .== SIMD16(repeating: UInt8(ascii: "<"))
        .| block .== SIMD16(repeating: UInt8(ascii: "&"))
        // It may begin a "]]>".
        .| block .== SIMD16(repeating: UInt8(ascii: "]"))
    }
    if isCommon(depth: state.depth), end < bytes.count,
      bytes[unchecked: end] == UInt8(ascii: "<")
    {
      state.offset = end
    } else {
      let text = try anyText(bytes, from: start, at: end, isInside: state.depth > 0)
      state.offset = text.end
      state.isPlain = state.isPlain && text.isPlain
    }
  }

  /// Where a text ends, and whether it is plain.
  ///
  /// - Parameter offset: up to where nothing is that is not plain inside of an element.
  @inline(never)
  private func anyText(
    _ bytes: Span<UInt8>, from start: Int, at offset: Int, isInside: Bool
  ) throws(XMLSyntaxError) -> (end: Int, isPlain: Bool) {
    var isPlain = true
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "<") {
      if bytes[end] == UInt8(ascii: "]")
        || bytes[end] == UInt8(ascii: "&") && !XMLPlainGrammar.isReference(bytes, at: end)
      {
        isPlain = false
      }
      end += 1
    }
    try checkLength(from: start, to: end, limit: limits.valueLength)
    return (end, isInside ? isPlain : XMLPlainGrammar.isBlank(bytes.extracting(start..<end)))
  }

  func checkLength(from start: Int, to end: Int, limit: Int) throws(XMLSyntaxError) {
    if end - start > limit { throw .valueTooLong(limit: limit, place: place(start)) }
  }

  func place(_ offset: Int) -> Place {
    Place(of: offset, in: text)
  }
}
