/// How the value of an element stands in the text, as far as the scan has seen it.
@usableFromInline enum XMLValueForm: UInt8, Sendable {
  /// Nothing is known: the content has to be looked at.
  case any
  /// The value is the content to the letter.
  case text
  /// The content is one CDATA section, and the value is what stands in it to the letter.
  case section

  /// How long `<![CDATA[` is.
  @inlinable static var sectionStart: Int { 9 }
  /// How long `]]>` is.
  @inlinable static var sectionEnd: Int { 3 }
}
