import ConfigText
import XMLSyntax

/// A path to elements or to an attribute of them, in a small subset of XPath.
///
/// ```
/// /QDocRoot/func[name='notification_center']/ownContent
/// //table_data[@name='smtp_accounts']/row
/// field[@name='port']
/// smtp/@host
/// .//address
/// ```
///
/// A path that begins with `/` starts at the root, any other one inside a record; `.` is the record
/// itself. Names are compared as they are written, prefix included, so that a default namespace
/// changes nothing.
struct XMLPath: Sendable {
  enum Axis: Sendable {
    case child
    /// However deep.
    case descendant
  }

  struct Step: Sendable {
    let axis: Axis
    let name: [UInt8]
    let conditions: [Condition]
    /// The number of the name in the vocabulary of the documents; nil before it is known.
    var nameNumber: Int32?
  }

  /// The element has a child, or an attribute, of this name with this value.
  struct Condition: Sendable {
    let isAttribute: Bool
    let name: [UInt8]
    let value: String
  }

  /// What the path ends with where it leads to attributes.
  struct AttributeStep: Sendable {
    /// `//@name` is an attribute of the elements or of any inside them.
    let axis: Axis
    let name: [UInt8]
  }

  /// As the profile has it.
  let text: String
  let isAbsolute: Bool
  private(set) var steps: [Step]
  let attribute: AttributeStep?
  /// The numbers of the names where the path is nothing but names of elements, each inside the one
  /// before, as nearly every one is; nil for any other path.
  private(set) var nameNumbers: [Int32]?

  init(_ text: String, isAbsolute: Bool, steps: [Step], attribute: AttributeStep?) {
    self.text = text
    self.isAbsolute = isAbsolute
    self.steps = steps
    self.attribute = attribute
  }

  /// Whether the path is a single name, as nearly every one is.
  var isName: Bool {
    attribute == nil && steps.count == 1 && steps[0].axis == .child
  }

  /// The path with its names numbered, for documents that are read with the vocabulary.
  func numbered(by vocabulary: XMLVocabulary) -> XMLPath {
    var path = self
    for index in path.steps.indices {
      path.steps[index].nameNumber = vocabulary.number(of: path.steps[index].name)
    }
    let isNames =
      attribute == nil && path.steps.allSatisfy { $0.axis == .child && $0.conditions.isEmpty }
    let numbers = path.steps.compactMap(\.nameNumber)
    path.nameNumbers = isNames && numbers.count == path.steps.count ? numbers : nil
    return path
  }

  /// The elements that the path leads to, in document order; for a path to attributes, the elements
  /// that its steps lead to.
  ///
  /// - Parameter record: where a relative path starts.
  func select(in document: XMLDocument, from record: XMLDocument.Element = 0)
    -> [XMLDocument.Element]
  {
    var result: [XMLDocument.Element] = []
    if !isAbsolute, let nameNumbers {
      Self.collect(nameNumbers, from: 0, of: record, in: document, into: &result)
      return result
    }
    guard isAbsolute else {
      collect(from: record, step: 0, in: document, into: &result)
      return inOrder(result)
    }
    switch steps[0].axis {
    case .child:
      guard Self.matches(document.root, steps[0], in: document) else { return [] }
      collect(from: document.root, step: 1, in: document, into: &result)
    case .descendant:
      for element in 0..<document.elementCount
      where Self.matches(element, steps[0], in: document) {
        collect(from: element, step: 1, in: document, into: &result)
      }
    }
    return inOrder(result)
  }

  /// The first value that the path leads to; nil where there is none.
  func firstSlot(in document: XMLDocument, from record: XMLDocument.Element = 0) -> XMLSlot? {
    guard attribute == nil, steps.allSatisfy({ $0.axis == .child }) else {
      return slots(in: document, from: record).first
    }
    if !isAbsolute { return first(from: record, step: 0, in: document) }
    guard Self.matches(document.root, steps[0], in: document) else { return nil }
    return first(from: document.root, step: 1, in: document)
  }

  /// The first element that the steps from one on lead to, all of which go to children.
  private func first(
    from element: XMLDocument.Element, step: Int, in document: XMLDocument
  ) -> XMLSlot? {
    guard step < steps.count else { return XMLSlot(element: element) }
    for child in document.children(of: element)
    where Self.matches(child, steps[step], in: document) {
      if let slot = first(from: child, step: step + 1, in: document) { return slot }
    }
    return nil
  }

  /// The values that the path leads to, in document order.
  func slots(in document: XMLDocument, from record: XMLDocument.Element = 0) -> [XMLSlot] {
    slots(of: select(in: document, from: record), in: document)
  }

  /// The values that the path leads to from elements that its steps have led to.
  func slots(of elements: [XMLDocument.Element], in document: XMLDocument) -> [XMLSlot] {
    guard let attribute else { return elements.map { XMLSlot(element: $0) } }
    let owners =
      attribute.axis == .child
      ? elements : inOrder(elements.flatMap { [$0] + document.descendants(of: $0) }, always: true)
    return owners.compactMap { element in
      document.attributeRange(named: attribute.name, of: element).map {
        XMLSlot(element: element, attributeRange: $0)
      }
    }
  }

  /// Several descendant steps can lead to one element on several ways.
  private func inOrder(_ elements: [XMLDocument.Element], always: Bool = false)
    -> [XMLDocument.Element]
  {
    guard always || (steps.count > 1 && steps.contains { $0.axis == .descendant }) else {
      return elements
    }
    return Set(elements).sorted()
  }

  /// Follows names, each inside the one before, from one of them on.
  static func collect(
    _ nameNumbers: [Int32],
    from index: Int,
    of element: XMLDocument.Element,
    in document: XMLDocument,
    into result: inout [XMLDocument.Element]
  ) {
    guard index < nameNumbers.count else {
      result.append(element)
      return
    }
    let number = nameNumbers[index]
    document.forEachChild(of: element) { child, name in
      guard name == number else { return }
      if index + 1 == nameNumbers.count {
        result.append(child)
      } else {
        collect(nameNumbers, from: index + 1, of: child, in: document, into: &result)
      }
    }
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
    if steps[step].axis == .child, steps[step].conditions.isEmpty,
      let number = steps[step].nameNumber
    {
      // As nearly every step.
      let isLast = step + 1 == steps.count
      if isLast, result.isEmpty { result.reserveCapacity(document.childCount(of: element, number)) }
      document.forEachChild(of: element) { child, name in
        guard name == number else { return }
        if isLast {
          result.append(child)
        } else {
          collect(from: child, step: step + 1, in: document, into: &result)
        }
      }
      return
    }
    let current = steps[step]
    switch current.axis {
    case .child:
      for child in document.children(of: element)
      where Self.matches(child, current, in: document) {
        collect(from: child, step: step + 1, in: document, into: &result)
      }
    case .descendant:
      for inner in document.descendants(of: element)
      where Self.matches(inner, current, in: document) {
        collect(from: inner, step: step + 1, in: document, into: &result)
      }
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
    return step.conditions.allSatisfy { holds($0, for: element, in: document) }
  }

  private static func holds(
    _ condition: Condition,
    for element: XMLDocument.Element,
    in document: XMLDocument
  ) -> Bool {
    if condition.isAttribute {
      return document.attributeRange(named: condition.name, of: element).map {
        document.value(ofAttributeAt: $0) == condition.value
      } ?? false
    }
    return document.children(of: element).contains { child in
      document.name(of: child, is: condition.name)
        && document.value(of: child) == condition.value
    }
  }
}
