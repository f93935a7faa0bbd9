import ConfigText
import XMLSyntax

/// Where one value stands in an XML document: in an element, or in an attribute of it.
struct XMLSlot: Sendable {
  private let number: Int32
  private let attribute: CompactRange

  /// - Parameter attributeRange: between the quotes of the attribute; nil where the value is the
  ///   element's own.
  init(element: XMLDocument.Element, attributeRange: Range<Int>? = nil) {
    number = Int32(element)
    attribute = CompactRange(attributeRange)
  }

  var element: XMLDocument.Element { Int(number) }

  /// Between the quotes of the attribute; nil where the value is the element's own.
  var attributeRange: Range<Int>? { attribute.range }
}

extension XMLDocument {
  /// The value without the white space around it.
  func value(of slot: XMLSlot) -> String {
    slot.attributeRange.map(value(ofAttributeAt:)) ?? value(of: slot.element)
  }

  /// The value without the white space around it, or where it stands to the letter.
  @inline(__always)
  func text(of slot: XMLSlot) -> ReadText {
    guard slot.attributeRange == nil, let range = literalValueRange(of: slot.element) else {
      return .decoded(value(of: slot))
    }
    return .literal(range)
  }

  /// The value decoded, with the offset in the text that each of its bytes comes from.
  func decodedValue(of slot: XMLSlot) -> DecodedText {
    slot.attributeRange.map(decodedValue(ofAttributeAt:)) ?? decodedValue(of: slot.element)
  }

  /// Where a place in the document begins: an element at its `<`, an attribute at its value.
  func offset(of slot: XMLSlot) -> Int {
    slot.attributeRange?.lowerBound ?? range(of: slot.element).lowerBound
  }

  /// The edits that put another value there, in the style of what stands there.
  func edits(setting slot: XMLSlot, to value: String) -> [Edit] {
    var edits: [Edit] = []
    addEdits(setting: slot, to: value, to: &edits)
    return edits
  }

  /// Adds the edits of ``edits(setting:to:)`` to others.
  func addEdits(setting slot: XMLSlot, to value: String, to edits: inout [Edit]) {
    guard let range = slot.attributeRange else {
      addEdits(settingValueOf: slot.element, to: value, to: &edits)
      return
    }
    if let edit = edit(settingAttributeAt: range, to: value) { edits.append(edit) }
  }

  /// The edits that replace parts of a value; nil where only the whole of it can be set.
  func edits(replacing parts: [(range: Range<Int>, text: String)], in slot: XMLSlot) -> [Edit]? {
    guard let range = slot.attributeRange else { return edits(replacing: parts, in: slot.element) }
    return parts.map { edit(replacingPartOfAttribute: $0.range, in: range, with: $0.text) }
  }
}
