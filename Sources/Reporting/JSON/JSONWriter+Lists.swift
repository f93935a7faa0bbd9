extension JSONWriter {
  /// A list: one array, or one value a line.
  static func list<Element>(
    _ elements: [Element],
    isOneArray: Bool,
    _ body: (inout JSONWriter, borrowing Element) -> Void
  ) -> [UInt8] {
    var json = JSONWriter()
    if isOneArray {
      json.array(elements, body)
      json.newLine()
    } else {
      for element in elements {
        body(&json, element)
        json.endValue()
      }
    }
    return json.bytes
  }
}
