/// Where one element stands: byte offsets and indices, nothing else.
struct XMLNode {
  /// The `<` of the start tag.
  var start: Int32
  /// Past the name in the start tag.
  var nameEnd: Int32
  /// Past the `>` of the start tag.
  var contentStart: Int32
  /// The `<` of the end tag; the same as `contentStart` in an empty-element tag.
  var contentEnd: Int32
  /// Past the `>` of the end tag.
  var end: Int32
  /// The index of the first node after this one that is no descendant of it.
  var subtreeEnd: Int32
  /// The index of the parent, or -1 for the root.
  var parent: Int32
}
