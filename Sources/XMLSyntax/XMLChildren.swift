/// The elements directly inside an element, in order.
@frozen public struct XMLChildren: Sequence, IteratorProtocol {
  @usableFromInline let document: XMLDocument
  @usableFromInline var following: Int
  @usableFromInline let end: Int

  @inlinable init(document: XMLDocument, of element: XMLDocument.Element) {
    self.document = document
    following = element + 1
    end = Int(document.nodes[element].subtreeEnd)
  }

  @inlinable public mutating func next() -> XMLDocument.Element? {
    guard following < end else { return nil }
    defer { following = Int(document.nodes[following].subtreeEnd) }
    return following
  }
}
