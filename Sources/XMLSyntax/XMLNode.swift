/// Where one element stands: byte offsets and indices, nothing else.
@frozen @usableFromInline struct XMLNode {
  /// The `<` of the start tag.
  @usableFromInline var start: Int32
  /// Past the name in the start tag.
  @usableFromInline var nameEnd: Int32
  /// Past the `>` of the start tag.
  @usableFromInline var contentStart: Int32
  /// The `<` of the end tag; the same as `contentStart` in an empty-element tag.
  @usableFromInline var contentEnd: Int32
  /// Past the `>` of the end tag.
  @usableFromInline var end: Int32
  /// The index of the first node after this one that is no descendant of it.
  @usableFromInline var subtreeEnd: Int32
  /// The index of the parent, or -1 for the root.
  @usableFromInline var parent: Int32
  /// The index of the name in the document's vocabulary, or -1.
  @usableFromInline var name: Int16
  /// What is known of the value.
  @usableFromInline var value: XMLValueForm

  /// Where the value stands in the text to the letter, as far as that is known.
  @inlinable @inline(__always)
  var literalValue: Range<Int>? {
    switch value {
    case .any: nil
    case .text: Int(contentStart)..<Int(contentEnd)
    case .section:
      Int(contentStart) &+ XMLValueForm.sectionStart..<Int(contentEnd) &- XMLValueForm.sectionEnd
    }
  }
}

extension XMLNode {
  /// A node of no element.
  static var none: XMLNode {
    XMLNode(
      start: 0,
      nameEnd: 0,
      contentStart: 0,
      contentEnd: 0,
      end: 0,
      subtreeEnd: 0,
      parent: -1,
      name: -1,
      value: .any
    )
  }

  /// A node of an element of which only the start tag is known, and which ends with that as yet.
  @inline(__always)
  init(_ tag: XMLTag, at start: Int, index: Int, parent: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    nameEnd = Int32(truncatingIfNeeded: tag.nameEnd)
    contentStart = Int32(truncatingIfNeeded: tag.end)
    contentEnd = contentStart
    end = contentStart
    subtreeEnd = Int32(truncatingIfNeeded: index &+ 1)
    self.parent = Int32(truncatingIfNeeded: parent)
    name = Int16(truncatingIfNeeded: tag.name)
    value = .any
  }

  /// Notes where the element ends.
  ///
  /// - Parameters:
  ///   - endTag: where its end tag begins.
  ///   - nodeCount: how many elements there are up to there.
  @inline(__always)
  mutating func close(at endTag: Int, end: Int, nodeCount: Int) {
    contentEnd = Int32(truncatingIfNeeded: endTag)
    self.end = Int32(truncatingIfNeeded: end)
    subtreeEnd = Int32(truncatingIfNeeded: nodeCount)
  }
}
