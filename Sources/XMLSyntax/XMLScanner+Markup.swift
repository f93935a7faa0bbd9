import ConfigText

/// What is neither text nor a tag: CDATA sections, comments and processing instructions.
extension XMLScanner {
  /// Skips what begins with `<!`; false where it does not end.
  func skipDeclaration(_ bytes: Span<UInt8>, _ state: inout State) throws(XMLSyntaxError) -> Bool {
    let start = state.offset
    if bytes.has("<!DOCTYPE", at: start) { throw .documentType(place: place(start)) }
    let isSection = bytes.has("<![CDATA[", at: start)
    let found =
      isSection
      ? bytes.past("]]>", from: start + 9)
      : bytes.has("<!--", at: start) ? bytes.past("-->", from: start + 4) : nil
    guard let end = found else { return false }
    try checkLength(from: start, to: end, limit: limits.valueLength)
    state.offset = end
    state.isPlain =
      state.isPlain
      && (isSection
        ? state.depth > 0 : XMLPlainGrammar.isComment(bytes.extracting(start + 4..<end - 3)))
    return true
  }

  /// Skips a processing instruction or the XML declaration; false where it does not end.
  ///
  /// - Parameter declarationStart: where an XML declaration may stand.
  func skipInstruction(
    _ bytes: Span<UInt8>,
    _ state: inout State,
    mayDeclare declarationStart: Int
  ) throws(XMLSyntaxError) -> Bool {
    let start = state.offset
    guard let end = bytes.past("?>", from: start + 2) else { return false }
    try checkLength(from: start, to: end, limit: limits.valueLength)
    state.offset = end
    state.isPlain =
      state.isPlain && start == declarationStart
      && XMLPlainGrammar.isDeclaration(bytes.extracting(start + 2..<end - 2))
    return true
  }
}
