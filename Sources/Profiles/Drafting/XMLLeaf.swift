import ConfigText
import XMLSyntax

/// A place in an XML document that holds a value: an attribute, or an element without elements in
/// it.
struct XMLLeaf {
  let slot: XMLSlot
  /// The name of the attribute; nil for an element.
  let attribute: String?
  /// What its name says, in lower case.
  let words: String
  /// The names on the way to it; leaves of one kind have the same.
  let signature: String

  /// Where it stands among the leaves of its document; that of an element comes before those of
  /// its attributes.
  var position: (element: Int, attribute: Int) {
    (slot.element, slot.attributeRange?.lowerBound ?? 0)
  }

  static func all(in document: XMLDocument) -> [XMLLeaf] {
    var leaves: [XMLLeaf] = []
    var signatures: [String] = []
    for element in 0..<document.elementCount {
      let parent = document.parent(of: element).map { signatures[$0] } ?? ""
      let discriminator = document.discriminator(of: element)
      let name = document.name(of: element)
      let signature = "\(parent)/\(name)" + (discriminator.map { "[\($0.value)]" } ?? "")
      signatures.append(signature)
      for attribute in document.attributes(of: element)
      where attribute.name != discriminator?.attribute && !attribute.name.hasPrefix("xmlns")
        && !attribute.name.hasPrefix("xml:")
      {
        leaves.append(
          XMLLeaf(
            slot: XMLSlot(element: element, attributeRange: attribute.valueRange),
            attribute: attribute.name,
            words: FieldGuesser.words(attribute.name),
            signature: "\(signature)/@\(attribute.name)"
          )
        )
      }
      guard document.descendants(of: element).isEmpty else { continue }
      let hasAttributesOnly =
        document.value(of: element).isEmpty
        && document.contentRange(of: element).isEmpty && discriminator == nil
        && !document.attributes(of: element).isEmpty
      if hasAttributesOnly { continue }
      leaves.append(
        XMLLeaf(
          slot: XMLSlot(element: element),
          attribute: nil,
          words: FieldGuesser.words(discriminator?.value ?? name),
          signature: signature
        )
      )
    }
    return leaves
  }
}
