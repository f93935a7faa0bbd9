import XMLSyntax

extension XMLLayout {
  /// Whether a document is of this kind.
  func detects(_ document: XMLDocument) -> Bool {
    detection.contains { !$0.slots(in: document).isEmpty }
  }
}
