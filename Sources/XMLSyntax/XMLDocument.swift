public import ConfigText

/// An XML document as a tree of byte ranges over the text that it was read from.
///
/// The tree locates and the text is spliced: writing a tree back would change quotes, line ends
/// and empty elements. A scan of our own, which has to run before libxml2 to keep hostile input away,
/// finds where each element stands, and proves by itself that a plain text is well-formed. Any
/// other text libxml2 judges, and the two have to agree on how many elements and attributes
/// there are.
public final class XMLDocument: Sendable {
  /// An element, numbered in document order from 0, the root.
  public typealias Element = Int

  /// The file's bytes and text.
  public let source: SourceText
  @usableFromInline let nodes: [XMLNode]
  /// The text of ``source``.
  let text: [UInt8]
  /// Whether the scan proved the text well-formed by itself.
  let isPlain: Bool
  /// Whether the file is ASCII without controls but for line feeds.
  let isCommonASCII: Bool
  let limits: XMLLimits
  let vocabulary: XMLVocabulary

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file, in any encoding that it names and libxml2 reads.
  ///   - vocabulary: the names that are going to be asked for by number.
  ///   - limits: what is refused before libxml2 sees it.
  ///   - judge: who says that the text is well-formed.
  /// - Throws: `XMLSyntaxError`, with the place.
  public init(
    parsing bytes: [UInt8],
    vocabulary: XMLVocabulary = .empty,
    limits: XMLLimits = XMLLimits(),
    judge: XMLJudge = .scanOrLibxml2
  ) throws(XMLSyntaxError) {
    guard bytes.count <= limits.textLength else { throw .tooLarge(limit: limits.textLength) }
    let isCommon = XMLPlainGrammar.isCommonASCII(bytes.span)
    source = try XMLEncodingDetection(bytes, isASCII: isCommon).decode()
    text = source.text
    isCommonASCII = isCommon && source.isOriginal
    self.limits = limits
    self.vocabulary = vocabulary
    guard text.count <= limits.textLength else { throw .tooLarge(limit: limits.textLength) }
    let scan = try XMLScanner(
      text,
      limits: limits,
      vocabulary: vocabulary,
      isCommonASCII: isCommonASCII
    ).scan()
    if judge == .libxml2 || !scan.isPlain {
      try LibXML2Judge.judge(
        source.text,
        expecting: LibXML2Judge.Counts(elements: scan.nodes.count, attributes: scan.attributes)
      )
      guard scan.isComplete else {
        throw .notWellFormed(libxmlCode: 1, place: Place(line: 1, column: 1))
      }
    }
    isPlain = scan.isPlain
    nodes = scan.nodes
  }

  /// A plain document that is ASCII without controls but for line feeds.
  private init(
    _ text: [UInt8], _ nodes: [XMLNode], limits: XMLLimits, vocabulary: XMLVocabulary
  ) {
    source = SourceText(utf8: text)
    self.text = text
    self.nodes = nodes
    isPlain = true
    isCommonASCII = true
    self.limits = limits
    self.vocabulary = vocabulary
  }

  /// Reads a file that has become of another one by changes, which takes less time the more bytes the
  /// two have in common.
  ///
  /// - Parameters:
  ///   - bytes: the file; whatever it holds, it is read as any other.
  ///   - original: what it was before.
  ///   - vocabulary: the names that are going to be asked for by number.
  ///   - limits: what is refused before libxml2 sees it.
  /// - Throws: `XMLSyntaxError`, with the place.
  public convenience init(
    parsing bytes: [UInt8],
    changedFrom original: XMLDocument,
    vocabulary: XMLVocabulary = .empty,
    limits: XMLLimits = XMLLimits()
  ) throws(XMLSyntaxError) {
    let rescan = XMLRescan(
      bytes, changedFrom: original, limits: limits, vocabulary: vocabulary)
    if let nodes = rescan?.nodes() {
      self.init(bytes, nodes, limits: limits, vocabulary: vocabulary)
    } else {
      try self.init(parsing: bytes, vocabulary: vocabulary, limits: limits)
    }
  }

  /// The outermost element.
  public var root: Element { 0 }

  /// Whether a file is meant to be XML: its first character that is no white space is `<`.
  public static func looksLikeXML(_ bytes: [UInt8]) -> Bool {
    var start = ByteOrderMark(startOf: bytes)?.bytes.count ?? 0
    while start < bytes.count, bytes[start].isASCIIWhiteSpace || bytes[start] == 0 { start += 1 }
    return start < bytes.count && bytes[start] == UInt8(ascii: "<")
  }

  /// Whether an element has this name, prefix included.
  public func name(of element: Element, is name: [UInt8]) -> Bool {
    let node = nodes[element]
    let start = Int(node.start) + 1
    guard Int(node.nameEnd) - start == name.count else { return false }
    for index in 0..<name.count where text[start + index] != name[index] { return false }
    return true
  }

  /// The number of an element's name in the document's vocabulary, or -1.
  @inlinable public func nameNumber(of element: Element) -> Int32 {
    Int32(nodes[element].name)
  }

  /// The name of an element, prefix included.
  public func name(of element: Element) -> String {
    String(
      decoding: text[Int(nodes[element].start) + 1..<Int(nodes[element].nameEnd)],
      as: UTF8.self
    )
  }

  /// The element that another one stands in; nil for the root.
  public func parent(of element: Element) -> Element? {
    let parent = Int(nodes[element].parent)
    return parent < 0 ? nil : parent
  }

  /// The elements directly inside one, in order.
  @inlinable public func children(of element: Element) -> XMLChildren {
    XMLChildren(document: self, of: element)
  }

  /// Visits the elements directly inside one, in order, with the numbers of their names.
  @inlinable public func forEachChild<Failure: Error>(
    of element: Element,
    _ body: (_ child: Element, _ nameNumber: Int32) throws(Failure) -> Void
  ) throws(Failure) {
    var child = element + 1
    let end = Int(nodes[element].subtreeEnd)
    while child < end {
      let node = nodes[child]
      try body(child, Int32(node.name))
      child = Int(node.subtreeEnd)
    }
  }

  /// How many of the elements directly inside one have a name, given its number.
  @inlinable public func childCount(of element: Element, _ nameNumber: Int32) -> Int {
    var count = 0
    forEachChild(of: element) { _, name in if name == nameNumber { count += 1 } }
    return count
  }

  /// All elements inside one, however deep, in document order.
  public func descendants(of element: Element) -> Range<Element> {
    element + 1..<Int(nodes[element].subtreeEnd)
  }

  /// How many elements there are.
  public var elementCount: Int { nodes.count }

  /// From the `<` of the start tag to past the `>` of the end tag.
  @inlinable public func range(of element: Element) -> Range<Int> {
    Int(nodes[element].start)..<Int(nodes[element].end)
  }

  /// Between the tags; empty and at the end of the tag in an empty-element tag.
  @inlinable public func contentRange(of element: Element) -> Range<Int> {
    Int(nodes[element].contentStart)..<Int(nodes[element].contentEnd)
  }

  /// Where the value of an element begins: its first character that is no white space, or the
  /// start of its content.
  public func valueOffset(of element: Element) -> Int {
    let content = contentRange(of: element)
    let trimmed = text.trimmingASCIIWhiteSpace(in: content)
    return trimmed.isEmpty ? content.lowerBound : trimmed.lowerBound
  }
}
