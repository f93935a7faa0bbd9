import ConfigText

extension XMLDocument {
  /// An attribute of an element.
  public struct Attribute: Sendable {
    /// As written, prefix included.
    public let name: String
    /// Between the quotes, in the source.
    public let valueRange: Range<Int>
    /// With references decoded.
    public let value: DecodedText
  }

  /// The attributes of an element in the order in which they stand.
  public func attributes(of element: Element) -> [Attribute] {
    var attributes: [Attribute] = []
    visitAttributes(of: element) { name, value in
      attributes.append(
        Attribute(
          name: String(decoding: text[name], as: UTF8.self),
          valueRange: value,
          value: decodedValue(ofAttributeAt: value)
        )
      )
      return true
    }
    return attributes
  }

  /// Where the value of an attribute stands, between its quotes; nil where the element has none of
  /// this name.
  public func attributeRange(named name: [UInt8], of element: Element) -> Range<Int>? {
    var result: Range<Int>?
    visitAttributes(of: element) { candidate, value in
      guard text[candidate].elementsEqual(name) else { return true }
      result = value
      return false
    }
    return result
  }

  /// The value of the attribute between these quotes, without the white space around it.
  public func value(ofAttributeAt range: Range<Int>) -> String {
    decodedValue(ofAttributeAt: range).trimmed
  }

  /// The value of the attribute between these quotes, decoded.
  public func decodedValue(ofAttributeAt range: Range<Int>) -> DecodedText {
    var value = DecodedText()
    value.append(textWithReferences: range, of: text)
    return value
  }

  /// Whether anything stands behind the name in the start tag.
  func mayHaveAttributes(_ element: Element) -> Bool {
    nodes[element].nameEnd + 1 < nodes[element].contentStart
  }

  /// - Parameter visit: gets the ranges of a name and of a value, and says whether to go on.
  private func visitAttributes(
    of element: Element,
    _ visit: (_ name: Range<Int>, _ value: Range<Int>) -> Bool
  ) {
    guard mayHaveAttributes(element) else { return }
    let text = text
    let bytes = text.span
    var offset = Int(nodes[element].nameEnd)
    let end = Int(nodes[element].contentStart)
    while true {
      while offset < end, bytes[offset].isASCIIWhiteSpace { offset += 1 }
      let nameStart = offset
      while offset < end, bytes[offset] != UInt8(ascii: "="), !bytes[offset].isASCIIWhiteSpace {
        offset += 1
      }
      let nameEnd = offset
      while offset < end, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "'") {
        offset += 1
      }
      guard offset < end else { return }
      let close = bytes.firstIndex(of: bytes[offset], from: offset + 1)
      guard close < end, visit(nameStart..<nameEnd, offset + 1..<close) else { return }
      offset = close + 1
    }
  }
}
