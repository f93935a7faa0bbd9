extension XMLPath {
  /// - Throws: `XMLPathError`, which says what was expected, and where.
  init(_ text: String) throws(XMLPathError) {
    var parser = XMLPathParser(text)
    self = try parser.path()
  }
}

/// Reads the text of a path from left to right.
private struct XMLPathParser {
  private let text: String
  private var rest: Substring

  init(_ text: String) {
    self.text = text
    rest = text[...]
  }

  private func error(_ expected: String) -> XMLPathError {
    XMLPathError(
      expected: expected,
      position: text.distance(from: text.startIndex, to: rest.startIndex)
    )
  }

  private mutating func take(_ prefix: String) -> Bool {
    guard rest.hasPrefix(prefix) else { return false }
    rest = rest.dropFirst(prefix.count)
    return true
  }

  mutating func path() throws(XMLPathError) -> XMLPath {
    var isAbsolute = false
    var axis: XMLPath.Axis = .child
    if take("./") {
      if take("/") { axis = .descendant }
    } else if take(".") {
      guard rest.isEmpty else { throw error("\"/\" after \".\"") }
      return XMLPath(text, isAbsolute: false, steps: [], attribute: nil)
    } else if take("/") {
      isAbsolute = true
      if take("/") { axis = .descendant }
    }
    var steps: [XMLPath.Step] = []
    while true {
      if take("@") {
        let name = try name(of: "an attribute")
        guard rest.isEmpty else { throw error("the end of the path after an attribute") }
        if isAbsolute, steps.isEmpty { throw error("an element before the attribute") }
        return XMLPath(
          text,
          isAbsolute: isAbsolute,
          steps: steps,
          attribute: XMLPath.AttributeStep(axis: axis, name: name)
        )
      }
      steps.append(try step(axis))
      if rest.isEmpty { break }
      guard take("/") else {
        throw rest.hasPrefix("(")
          ? error("no function: the text of an element is its value")
          : error("\"/\" before \"\(rest)\"")
      }
      axis = take("/") ? .descendant : .child
    }
    return XMLPath(text, isAbsolute: isAbsolute, steps: steps, attribute: nil)
  }

  private mutating func step(_ axis: XMLPath.Axis) throws(XMLPathError) -> XMLPath.Step {
    let name = try name(of: "an element")
    var conditions: [XMLPath.Condition] = []
    while take("[") { conditions.append(try condition()) }
    return XMLPath.Step(axis: axis, name: name, conditions: conditions, nameNumber: nil)
  }

  private mutating func condition() throws(XMLPathError) -> XMLPath.Condition {
    let isAttribute = take("@")
    let name = try name(of: isAttribute ? "an attribute" : "a child element or @attribute")
    guard take("=") else { throw error("='value' in a condition") }
    guard let quote = rest.first, quote == "'" || quote == "\"",
      let end = rest.dropFirst().firstIndex(of: quote)
    else { throw error("='value' in a condition") }
    let value = String(rest.dropFirst()[..<end])
    rest = rest[end...].dropFirst()
    guard take("]") else { throw error("\"]\" after a condition") }
    return XMLPath.Condition(isAttribute: isAttribute, name: name, value: value)
  }

  private mutating func name(of what: String) throws(XMLPathError) -> [UInt8] {
    let name = rest.prefix { !"/[]='@*\"(){}".contains($0) && !$0.isWhitespace }
    guard !name.isEmpty, name != ".", name != ".." else { throw error("the name of \(what)") }
    rest = rest[name.endIndex...]
    return Array(name.utf8)
  }
}
