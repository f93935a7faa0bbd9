import ConfigText
import XMLSyntax

/// A path to elements, in a small subset of XPath: child steps, each with at most one condition on
/// a child's value.
///
/// ```
/// /QDocRoot/func[name='notification_center']/ownContent
/// ```
///
/// A path that begins with `/` starts at the root, any other one inside a record.
struct XMLPath: Sendable {
  struct Step: Sendable {
    let name: [UInt8]
    let condition: Condition?
    /// The number of the name in the vocabulary of the documents; nil before it is known.
    var nameNumber: Int32?
  }

  /// The element has a child of this name with this value.
  struct Condition: Sendable {
    let child: [UInt8]
    let value: String
  }

  let isAbsolute: Bool
  private(set) var steps: [Step]

  /// - Throws: `XMLPathError`, which says what was expected.
  init(_ text: String) throws(XMLPathError) {
    var rest = text[...]
    isAbsolute = rest.first == "/"
    if isAbsolute { rest.removeFirst() }
    var steps: [Step] = []
    repeat {
      steps.append(try Self.step(&rest))
      guard let separator = rest.popFirst() else { break }
      guard separator == "/" else { throw .expected("\"/\" before \"\(separator)\(rest)\"") }
    } while true
    self.steps = steps
  }

  private static func step(_ rest: inout Substring) throws(XMLPathError) -> Step {
    let name = try name(&rest)
    guard rest.first == "[" else { return Step(name: name, condition: nil, nameNumber: nil) }
    rest.removeFirst()
    let child = try Self.name(&rest)
    guard rest.hasPrefix("='"), let end = rest.dropFirst(2).firstIndex(of: "'") else {
      throw .expected("='value' in a condition")
    }
    let value = String(rest.dropFirst(2)[..<end])
    rest = rest[end...].dropFirst()
    guard rest.popFirst() == "]" else { throw .expected("\"]\" after a condition") }
    return Step(
      name: name, condition: Condition(child: child, value: value), nameNumber: nil)
  }

  /// The path with its names numbered, for documents that are read with the vocabulary.
  func numbered(by vocabulary: XMLVocabulary) -> XMLPath {
    var path = self
    for index in path.steps.indices {
      path.steps[index].nameNumber = vocabulary.number(of: path.steps[index].name)
    }
    return path
  }

  private static func name(_ rest: inout Substring) throws(XMLPathError) -> [UInt8] {
    let name = rest.prefix { !"/[]='@*\"".contains($0) && !$0.isWhitespace }
    guard !name.isEmpty else { throw .expected("the name of an element") }
    rest = rest[name.endIndex...]
    return Array(name.utf8)
  }

  /// The elements that the path leads to, in document order.
  ///
  /// - Parameter record: where a relative path starts.
  func select(in document: XMLDocument, from record: XMLDocument.Element = 0)
    -> [XMLDocument.Element]
  {
    var result: [XMLDocument.Element] = []
    if isAbsolute {
      guard Self.matches(document.root, steps[0], in: document) else { return [] }
      collect(from: document.root, step: 1, in: document, into: &result)
    } else {
      collect(from: record, step: 0, in: document, into: &result)
    }
    return result
  }

  /// Follows the steps from one on.
  func collect(
    from element: XMLDocument.Element,
    step: Int,
    in document: XMLDocument,
    into result: inout [XMLDocument.Element]
  ) {
    guard step < steps.count else {
      result.append(element)
      return
    }
    for child in document.children(of: element)
    where Self.matches(child, steps[step], in: document) {
      collect(from: child, step: step + 1, in: document, into: &result)
    }
  }

  static func matches(
    _ element: XMLDocument.Element,
    _ step: Step,
    in document: XMLDocument
  ) -> Bool {
    if let number = step.nameNumber {
      guard document.nameNumber(of: element) == number else { return false }
    } else {
      guard document.name(of: element, is: step.name) else { return false }
    }
    guard let condition = step.condition else { return true }
    return document.children(of: element).contains { child in
      document.name(of: child, is: condition.child)
        && document.value(of: child) == condition.value
    }
  }
}
