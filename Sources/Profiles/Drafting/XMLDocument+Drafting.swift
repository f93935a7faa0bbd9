import ConfigText
import XMLSyntax

extension XMLDocument {
  /// Elements that are told apart by an attribute are columns, of which there are not that many.
  private static let siblingLimit = 200

  /// The elements of a name directly inside one, no more than tell whether there are too many.
  private func elements(named name: String, in parent: Element) -> [Element] {
    var result: [Element] = []
    for child in children(of: parent) where self.name(of: child) == name {
      result.append(child)
      if result.count >= Self.siblingLimit { break }
    }
    return result
  }

  /// An attribute that says what an element with a general name is, as in `<field name="id">`.
  func discriminator(of element: Element) -> (attribute: String, value: String)? {
    guard let parent = parent(of: element) else { return nil }
    let name = name(of: element)
    let siblings = elements(named: name, in: parent)
    guard siblings.count > 1, siblings.count < Self.siblingLimit else { return nil }
    for attribute in ["name", "key", "field", "column"] {
      let bytes = Array(attribute.utf8)
      let values = siblings.compactMap {
        attributeRange(named: bytes, of: $0).map(value(ofAttributeAt:))
      }
      guard values.count == siblings.count, Set(values).count == values.count,
        let own = attributeRange(named: bytes, of: element).map(value(ofAttributeAt:)),
        !own.isEmpty, !own.contains("'"),
        // Names of fields and tables, but not those of records.
        own.allSatisfy({ $0.isLetter || $0.isNumber || "_-.".contains($0) })
      else { continue }
      return (attribute, own)
    }
    return nil
  }

  /// A step of a path that leads to an element and to no sibling of another kind.
  private func draftStep(to element: Element) -> String {
    let name = name(of: element)
    if let discriminator = discriminator(of: element) {
      return "\(name)[@\(discriminator.attribute)='\(discriminator.value)']"
    }
    guard let parent = parent(of: element) else { return name }
    let siblings = elements(named: name, in: parent)
    func childName(_ element: Element) -> String? {
      children(of: element).first { self.name(of: $0) == "name" }.map(value(of:))
    }
    if siblings.count > 1, let own = childName(element), !own.isEmpty,
      own.allSatisfy({ $0.isLetter || $0.isNumber || "_-.".contains($0) }),
      siblings.filter({ childName($0) == own }).count == 1
    {
      return "\(name)[name='\(own)']"
    }
    return name
  }

  /// The path from the root to records like this one.
  func draftPath(to record: Element) -> String {
    var steps = [name(of: record)]
    var element = record
    while let parent = parent(of: element) {
      steps.append(draftStep(to: parent))
      element = parent
    }
    return "/" + steps.reversed().joined(separator: "/")
  }

  /// The path from the root to a leaf.
  func draftPath(to leaf: XMLLeaf) -> String {
    let end = leaf.attribute.map { "/@\($0)" } ?? ""
    let parent = parent(of: leaf.slot.element).map { draftPath(toContainer: $0) } ?? ""
    return parent + "/" + draftStep(to: leaf.slot.element) + end
  }

  /// The path from the root to an element and to none beside it.
  func draftPath(toContainer element: Element) -> String {
    (parent(of: element).map { draftPath(toContainer: $0) } ?? "") + "/" + draftStep(to: element)
  }

  /// The path from a record to an element inside it; nil where it leads to several.
  func draftPath(from record: Element, to element: Element, allowingRepeats: Bool = false)
    -> String?
  {
    var steps: [String] = []
    var current = element
    while current != record {
      guard let parent = parent(of: current) else { return nil }
      let name = name(of: current)
      let repeats = elements(named: name, in: parent).count > 1
      if repeats, let discriminator = discriminator(of: current) {
        steps.append("\(name)[@\(discriminator.attribute)='\(discriminator.value)']")
      } else {
        if repeats, !allowingRepeats { return nil }
        steps.append(name)
      }
      current = parent
    }
    return steps.reversed().joined(separator: "/")
  }

  /// The path from a record to a leaf inside it.
  func draftPath(from record: Element, to leaf: XMLLeaf, allowingRepeats: Bool = false) -> String? {
    guard
      let path = draftPath(from: record, to: leaf.slot.element, allowingRepeats: allowingRepeats)
    else { return nil }
    guard let attribute = leaf.attribute else { return path.isEmpty ? "." : path }
    return path.isEmpty ? "@\(attribute)" : "\(path)/@\(attribute)"
  }

  /// The places that records of one kind have.
  func draftColumns(of records: [Element]) -> [Column] {
    var order: [String] = []
    var words: [String: String] = [:]
    var values: [String: [String]] = [:]
    let leaves = XMLLeaf.all(in: self)
    let recordSet = Set(records)
    var recordOf: [Element?] = Array(repeating: nil, count: elementCount)
    for element in 0..<elementCount {
      recordOf[element] =
        recordSet.contains(element) ? element : parent(of: element).flatMap { recordOf[$0] }
    }
    for leaf in leaves {
      guard let record = recordOf[leaf.slot.element],
        let selector = draftPath(from: record, to: leaf), selector != "."
      else { continue }
      if values[selector] == nil { order.append(selector) }
      words[selector] = leaf.words
      values[selector, default: []].append(value(of: leaf.slot))
    }
    return order.map { Column(selector: $0, words: words[$0] ?? "", values: values[$0] ?? []) }
  }

  // MARK: Ancestors

  func isInside(_ element: Element, _ ancestor: Element) -> Bool {
    element == ancestor || descendants(of: ancestor).contains(element)
  }

  /// The innermost element that several stand in.
  func commonAncestor(of elements: [Element]) -> Element {
    var common = elements[0]
    for element in elements {
      while !isInside(element, common), let parent = parent(of: common) { common = parent }
    }
    return common
  }

  /// The element directly under an ancestor that another stands in, or which it is.
  func ancestor(of element: Element, under ancestor: Element) -> Element? {
    var current = element
    while let parent = parent(of: current) {
      if parent == ancestor { return current }
      current = parent
    }
    return nil
  }
}
