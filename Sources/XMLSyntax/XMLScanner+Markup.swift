import ConfigText

/// What is neither text nor a tag: CDATA sections, comments and processing instructions.
extension XMLScanner {
  /// Skips what begins with `<!`; false where it does not end.
  @inline(__always)
  func skipDeclaration(_ bytes: Span<UInt8>, _ state: inout State) throws(XMLSyntaxError) -> Bool {
    let start = state.offset
    guard bytes.has("<![CDATA[", at: start) else {
      guard let end = try commentEnd(bytes, at: start) else { return false }
      state.offset = end
      state.isPlain =
        state.isPlain && XMLPlainGrammar.isComment(bytes.extracting(start + 4..<end - 3))
      return true
    }
    guard let end = bytes.past("]]>", from: start &+ 9) else { return false }
    state.offset = end
    if !isCommon(depth: state.depth) {
      try checkLength(from: start, to: end, limit: limits.valueLength)
      state.isPlain = state.isPlain && state.depth > 0
    }
    return true
  }

  @inline(never)
  private func commentEnd(_ bytes: Span<UInt8>, at start: Int) throws(XMLSyntaxError) -> Int? {
    if bytes.has("<!DOCTYPE", at: start) { throw .documentType(place: place(start)) }
    guard bytes.has("<!--", at: start), let end = bytes.past("-->", from: start + 4) else {
      return nil
    }
    try checkLength(from: start, to: end, limit: limits.valueLength)
    return end
  }

  /// Skips a processing instruction or the XML declaration; false where it does not end.
  ///
  /// - Parameter declarationStart: where an XML declaration may stand.
  @inline(__always)
  func skipInstruction(
    _ bytes: Span<UInt8>,
    _ state: inout State,
    mayDeclare declarationStart: Int
  ) throws(XMLSyntaxError) -> Bool {
    let start = state.offset
    guard let end = try instructionEnd(bytes, at: start) else { return false }
    state.offset = end
    state.isPlain =
      state.isPlain && start == declarationStart
      && XMLPlainGrammar.isDeclaration(bytes.extracting(start + 2..<end - 2))
    return true
  }

  @inline(never)
  private func instructionEnd(_ bytes: Span<UInt8>, at start: Int) throws(XMLSyntaxError) -> Int? {
    guard let end = bytes.past("?>", from: start + 2) else { return nil }
    try checkLength(from: start, to: end, limit: limits.valueLength)
    return end
  }
}
