import ConfigText
import XMLSyntax

extension XMLPath {
  /// Whether it leads to elements right inside a record, or right inside one element there.
  var isInsideRecord: Bool {
    !isAbsolute && 1...2 ~= steps.count && steps.allSatisfy { $0.axis == .child }
      && (attribute.map { $0.axis == .child } ?? true)
  }

  /// The one element whose children the path leads to; nil where there is none, or several.
  func container(
    in document: XMLDocument,
    from record: XMLDocument.Element
  ) -> XMLDocument.Element? {
    var found = [record]
    for step in steps.dropLast() {
      found = found.flatMap { element in
        document.children(of: element).filter { Self.matches($0, step, in: document) }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// An element that the path leads to; nil where it asks for more than a name.
  func plainElement(holding value: String) -> [UInt8]? {
    guard let step = steps.last, step.conditions.isEmpty, attribute == nil,
      value.utf8.allSatisfy({ $0.isASCIIDigit })
    else { return nil }
    return Array("<".utf8) + step.name + Array(">\(value)</".utf8) + step.name
      + Array(">".utf8)
  }
}
