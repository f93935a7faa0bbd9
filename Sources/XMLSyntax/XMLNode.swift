import ConfigText

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
  @usableFromInline var name: Int32
}
