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
    var offset = Int(nodes[element].nameEnd)
    let end = Int(nodes[element].contentStart)
    while true {
      while offset < end, text[offset].isASCIIWhiteSpace { offset += 1 }
      let nameStart = offset
      while offset < end, text[offset] != UInt8(ascii: "="), !text[offset].isASCIIWhiteSpace {
        offset += 1
      }
      let nameEnd = offset
      while offset < end, text[offset] != UInt8(ascii: "\""), text[offset] != UInt8(ascii: "'") {
        offset += 1
      }
      guard offset < end,
        let close = text[offset + 1..<end].firstIndex(of: text[offset])
      else { return attributes }
      var value = DecodedText()
      value.append(textWithReferences: offset + 1..<close, of: text)
      attributes.append(
        Attribute(
          name: String(decoding: text[nameStart..<nameEnd], as: UTF8.self),
          valueRange: offset + 1..<close,
          value: value
        )
      )
      offset = close + 1
    }
  }
}
