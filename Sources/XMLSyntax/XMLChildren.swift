/// The elements directly inside an element, in order.
public struct XMLChildren: Sequence, IteratorProtocol {
  private let document: XMLDocument
  private var following: Int
  private let end: Int

  init(document: XMLDocument, of element: XMLDocument.Element) {
    self.document = document
    following = element + 1
    end = Int(document.nodes[element].subtreeEnd)
  }

  public mutating func next() -> XMLDocument.Element? {
    guard following < end else { return nil }
    defer { following = Int(document.nodes[following].subtreeEnd) }
    return following
  }
}
