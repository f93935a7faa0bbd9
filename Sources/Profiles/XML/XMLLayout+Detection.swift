import XMLSyntax

extension XMLLayout {
  /// Whether a document is of this kind.
  ///
  /// Inlined, or a shared layout would be copied for it.
  @inline(__always)
  func detects(_ document: XMLDocument) -> Bool {
    detection.contains { $0.firstSlot(in: document) != nil }
  }
}
