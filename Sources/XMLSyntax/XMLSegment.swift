/// A piece of what stands directly inside an element.
struct XMLSegment {
  enum Kind {
    /// Characters and references.
    case text
    /// A CDATA section.
    case characterData
    /// A comment, a processing instruction or an element.
    case other
  }

  let kind: Kind
  /// With its markup.
  let range: Range<Int>
  /// Without the markup of a CDATA section.
  let contentRange: Range<Int>
}
