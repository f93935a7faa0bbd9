import ConfigText

/// Scans a text that is a changed form of another one, and takes over what the scan of that one has
/// found wherever the two are the same.
///
/// Nothing is taken on trust: the bytes of both texts are compared from the end of a tag on, with as
/// many elements open in both. As far as they are the same, the same tags stand there; an element that
/// was opened before and ends there has to have the same name in both. Everything else is scanned like
/// any text.
struct XMLRescan {
  private let text: [UInt8]
  let scanner: XMLScanner
  private let original: XMLDocument

  /// Nil where the original is not of the kind that nearly all are.
  ///
  /// - Parameters:
  ///   - text: is scanned.
  ///   - original: what the text was before.
  ///   - limits: are kept by the text.
  ///   - vocabulary: the names that are numbered.
  init?(
    _ text: [UInt8], changedFrom original: XMLDocument, limits: XMLLimits,
    vocabulary: XMLVocabulary
  ) {
    guard original.isPlain, original.isCommonASCII, original.limits == limits,
      original.vocabulary == vocabulary, text.count >= Span<UInt8>.blockLength,
      text.count <= min(limits.textLength, XMLPlainGrammar.largestText)
    else { return nil }
    scanner = XMLScanner(text, limits: limits, vocabulary: vocabulary, isCommonASCII: true)
    guard scanner.hasShortText else { return nil }
    self.text = text
    self.original = original
  }

  /// The elements of the text; nil where it does not keep to ``XMLPlainGrammar`` or is no ASCII, or
  /// where already its beginning is another one.
  func nodes() -> [XMLNode]? {
    let count = original.nodes.count
    var isRead = false
    let nodes = try? [XMLNode](capacity: count + count / 8 + 16) {
      nodes throws(XMLSyntaxError) in
      var state = XMLScanner.State(offset: 0, isPlain: true)
      isRead = try scan(&state, into: &nodes)
      return state.nodeCount
    }
    return isRead ? nodes : nil
  }

  /// - Returns: whether the text is plain ASCII to its end, and there was room for its elements.
  private func scan(
    _ state: inout XMLScanner.State, into nodes: inout MutableSpan<XMLNode>
  ) throws(XMLSyntaxError) -> Bool {
    let (text, originalText, originalNodes) = (text, original.text, original.nodes)
    let (bytes, old, oldNodes) = (text.span, originalText.span, originalNodes.span)
    var counterpart = XMLCounterpart()
    // Where the same bytes were looked for last: to look again and again would take too long.
    var compared = -1
    while state.nodeCount < nodes.count {
      var (start, hasValue) = (state.offset, false)
      if state.depth == counterpart.depth, counterpart.offset != compared {
        let shift = start - counterpart.offset
        let end =
          counterpart.offset + old.sameCount(from: counterpart.offset, as: bytes, from: start)
        takeOver(oldNodes, of: old, before: end, &counterpart, &state, bytes, shift, &nodes)
        // With the start tag of the root, the XML declaration is the same.
        guard state.nodeCount > 0, state.nodeCount < nodes.count else { return false }
        start = state.offset
        compared = counterpart.offset
        hasValue = readChangedValue(oldNodes, before: end, &counterpart, &state, bytes, &nodes)
      }
      if start == bytes.count { return state.depth == 0 }
      if !hasValue {
        guard try readPart(oldNodes, &counterpart, &state, bytes, &nodes) else { return false }
      }
      guard XMLPlainGrammar.isCommonASCII(start..<state.offset, of: bytes) else { return false }
    }
    return false
  }

  /// Reads whatever comes next.
  ///
  /// - Returns: false where it is not plain.
  private func readPart(
    _ oldNodes: Span<XMLNode>, _ counterpart: inout XMLCounterpart,
    _ state: inout XMLScanner.State, _ bytes: Span<UInt8>, _ nodes: inout MutableSpan<XMLNode>
  ) throws(XMLSyntaxError) -> Bool {
    let (start, depth, nodeCount) = (state.offset, state.depth, state.nodeCount)
    scanner.readCommonParts(bytes, before: start + 1, &state, &nodes)
    if state.offset == start {
      let isRead = try scanner.readAnyPart(bytes, mayDeclare: 0, &state, &nodes)
      guard isRead || state.offset == bytes.count, state.isPlain else { return false }
    }
    counterpart.follow(state, from: depth, hasNew: state.nodeCount > nodeCount, in: oldNodes)
    return true
  }
}
