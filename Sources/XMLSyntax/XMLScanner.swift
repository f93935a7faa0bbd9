import ConfigText

/// Finds every element of a text in one pass, in document order, and enforces the limits.
///
/// What it finds holds for a text that keeps to ``XMLPlainGrammar``, and for any other once libxml2
/// has accepted the same text and has counted as many elements and attributes; where the text makes
/// no sense to it, it stops and leaves the explanation to libxml2.
///
/// Nearly every part of an export is a short tag, indentation, or a value without anything to decode: a
/// loop of their own reads those, and leaves any other part to functions that take everything.
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
    var openElement = -1
    /// How many elements are open.
    var depth = 0
    var attributes = 0
    var nodeCount = 0
    /// In which order elements come.
    var order = XMLElementOrder()
  }

  private let text: [UInt8]
  /// Whether the characters are known to be plain.
  private let isCommonASCII: Bool
  /// Whether no line ends with a carriage return, which values would not have to the letter.
  let hasOnlyLineFeeds: Bool
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
    hasOnlyLineFeeds = isCommonASCII || text.span.firstIndex(of: 0x0D, from: 0) == text.count
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
    var isDone = true
    var nodes = try [XMLNode](capacity: bytes.count / 40 + 16) { nodes throws(XMLSyntaxError) in
      isDone = try scan(bytes, from: start, &state, into: &nodes)
      return state.nodeCount
    }
    while !isDone {
      nodes += repeatElement(.none, count: nodes.count)
      var span = nodes.mutableSpan
      isDone = try scan(bytes, from: start, &state, into: &span)
    }
    nodes.removeLast(nodes.count - state.nodeCount)
    if !hasOnlyLineFeeds {
      for index in nodes.indices { nodes[index].value = .any }
    }
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
  private func scan(
    _ bytes: Span<UInt8>, from start: Int, _ state: inout State,
    into nodes: inout MutableSpan<XMLNode>
  ) throws(XMLSyntaxError) -> Bool {
    while true {
      readCommonParts(bytes, before: bytes.count, &state, &nodes)
      guard state.nodeCount < nodes.count else { return false }
      guard try readAnyPart(bytes, mayDeclare: start, &state, &nodes) else { return true }
    }
  }

  /// Reads the next part, whatever it is: a tag, or something else in brackets, with the text before
  /// it.
  ///
  /// - Parameters:
  ///   - declarationStart: where an XML declaration may stand.
  ///   - nodes: with room for another one.
  /// - Returns: false at the end, and where the text makes no sense.
  func readAnyPart(
    _ bytes: Span<UInt8>, mayDeclare declarationStart: Int, _ state: inout State,
    _ nodes: inout MutableSpan<XMLNode>
  ) throws(XMLSyntaxError) -> Bool {
    try skipText(bytes, &state)
    guard bytes.count - state.offset > 1 else { return false }
    return switch bytes[state.offset + 1] {
    case UInt8(ascii: "/"): try readEndTag(bytes, &state, &nodes)
    case UInt8(ascii: "!"): try skipDeclaration(bytes, &state)
    case UInt8(ascii: "?"): try skipInstruction(bytes, &state, mayDeclare: declarationStart)
    default: try readStartTag(bytes, &state, &nodes)
    }
  }

  /// Whether neither depths nor lengths have to be asked about.
  @inline(__always)
  func isCommon(depth: Int) -> Bool {
    UInt(bitPattern: depth &- 1) < commonDepth
  }

  /// Skips what stands before the next tag.
  private func skipText(_ bytes: Span<UInt8>, _ state: inout State) throws(XMLSyntaxError) {
    let start = state.offset
    var isPlain = true
    var end = start
    while true {
      end = bytes.firstIndex(from: end, where: XMLPlainGrammar.mayEndText)
      guard end < bytes.count, bytes[end] != UInt8(ascii: "<") else { break }
      if bytes[end] == UInt8(ascii: "]") || !XMLPlainGrammar.isReference(bytes, at: end) {
        isPlain = false
      }
      end += 1
    }
    try checkLength(from: start, to: end, limit: limits.valueLength)
    state.offset = end
    state.isPlain =
      state.isPlain
      && (state.depth > 0 ? isPlain : XMLPlainGrammar.isBlank(bytes.extracting(start..<end)))
  }

  func checkLength(from start: Int, to end: Int, limit: Int) throws(XMLSyntaxError) {
    if end - start > limit { throw .valueTooLong(limit: limit, place: place(start)) }
  }

  func place(_ offset: Int) -> Place {
    Place(of: offset, in: text)
  }
}
