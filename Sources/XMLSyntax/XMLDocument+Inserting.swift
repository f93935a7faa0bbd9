public import ConfigText

extension XMLDocument {
  /// The text of a new element in the style of another one: the same markup with other values, and
  /// without the comments and processing instructions.
  ///
  /// - Parameters:
  ///   - edits: what differs in the copy, as edits of the element itself.
  /// - Returns: nil where one edit would stand in another, as where a value is given twice.
  public func copy(of element: Element, changedBy edits: [Edit]) -> [UInt8]? {
    let range = range(of: element)
    let changes = edits + markup(in: range).map { Edit.deletion(of: lines(of: $0.range)) }
    let shifted = changes.map { edit in
      let lower = edit.range.lowerBound - range.lowerBound
      return Edit(range: lower..<lower + edit.range.count, replacement: edit.replacement)
    }
    return try? EditSet(shifted).applied(to: Array(text[range]))
  }

  /// The edit that puts new elements right behind one, on lines of their own where that one stands
  /// alone on its lines.
  public func insertion(of elements: [[UInt8]], after neighbour: Element) -> Edit {
    let style = lineStyle(of: neighbour)
    let place =
      style == nil ? range(of: neighbour).upperBound : removalRange(of: neighbour).upperBound
    return insertion(of: elements, at: place, style)
  }

  /// The edit that puts new elements right before one, on lines of their own where that one stands
  /// alone on its lines.
  public func insertion(of elements: [[UInt8]], before neighbour: Element) -> Edit {
    let style = lineStyle(of: neighbour)
    let place =
      style == nil ? range(of: neighbour).lowerBound : removalRange(of: neighbour).lowerBound
    return insertion(of: elements, at: place, style)
  }

  /// The edit that puts new elements into one that has none of their kind: behind what stands before
  /// the model, or before what stands behind it, or else first.
  ///
  /// - Parameter model: an element of their kind that stands elsewhere; where it stands alone on its
  ///   lines, so do the new ones.
  public func insertion(
    of elements: [[UInt8]],
    into container: Element,
    inStyleOf model: Element?
  ) -> Edit {
    if let model, let parent = parent(of: model) {
      let (siblings, own) = (Array(children(of: parent)), Array(children(of: container)))
      for isSame in [hasSameStartTag, hasSameName] {
        for sibling in siblings.reversed() where sibling < model && !hasSameName(sibling, model) {
          if let neighbour = own.last(where: { isSame($0, sibling) }) {
            return insertion(of: elements, after: neighbour)
          }
        }
        for sibling in siblings where sibling > model && !hasSameName(sibling, model) {
          if let neighbour = own.first(where: { isSame($0, sibling) }) {
            return insertion(of: elements, before: neighbour)
          }
        }
      }
    }
    return insertion(of: elements, intoEmpty: container, inStyleOf: model)
  }

  private func hasSameName(_ first: Element, _ second: Element) -> Bool {
    name(of: first) == name(of: second)
  }

  private func hasSameStartTag(_ first: Element, _ second: Element) -> Bool {
    func tag(_ element: Element) -> [[String]] {
      [[name(of: element)]]
        + attributes(of: element).map { [$0.name, value(ofAttributeAt: $0.valueRange)] }
    }
    return tag(first) == tag(second)
  }

  private func insertion(
    of elements: [[UInt8]],
    intoEmpty list: Element,
    inStyleOf model: Element?
  ) -> Edit {
    let content = contentRange(of: list)
    var inside: [UInt8] = []
    let style = indentation(of: list) == nil ? nil : model.flatMap(lineStyle)
    for element in elements {
      inside += (style.map { $0.lineEnd + $0.indentation } ?? []) + element
    }
    if let style, !text[content].contains(0x0A) {
      inside += style.lineEnd + (indentation(of: list) ?? [])
    }
    guard Int(nodes[list].contentStart) == Int(nodes[list].end) else {
      return Edit(range: content.lowerBound..<content.lowerBound, replacement: inside)
    }
    return opened(list, with: inside)
  }

  /// The edit that gives an empty-element tag content and an end tag.
  func opened(_ element: Element, with content: [UInt8]) -> Edit {
    let end = Int(nodes[element].end)
    var slash = end - 2
    while text[slash - 1].isASCIIWhiteSpace { slash -= 1 }
    let endTag = Array("</\(name(of: element))>".utf8)
    return Edit(range: slash..<end, replacement: [UInt8(ascii: ">")] + content + endTag)
  }

  private func insertion(of elements: [[UInt8]], at place: Int, _ style: LineStyle?) -> Edit {
    let new = elements.flatMap { element in
      style.map { $0.indentation + element + $0.lineEnd } ?? element
    }
    return Edit(range: place..<place, replacement: new)
  }

  /// How an element that stands alone on its lines does so.
  private struct LineStyle {
    let indentation: [UInt8]
    let lineEnd: [UInt8]
  }

  /// Nil for an element that shares its lines with others.
  private func lineStyle(of element: Element) -> LineStyle? {
    let range = range(of: element)
    let lines = removalRange(of: element)
    guard lines != range else { return nil }
    let isCarriageReturn = text[lines.upperBound - 2] == 0x0D
    return LineStyle(
      indentation: Array(text[lines.lowerBound..<range.lowerBound]),
      lineEnd: isCarriageReturn ? [0x0D, 0x0A] : [0x0A]
    )
  }

  /// What stands before an element on its line; nil where that is more than white space.
  private func indentation(of element: Element) -> [UInt8]? {
    let start = range(of: element).lowerBound
    var lower = start
    while lower > 0, text[lower - 1] == 0x20 || text[lower - 1] == 0x09 { lower -= 1 }
    return lower == 0 || text[lower - 1] == 0x0A ? Array(text[lower..<start]) : nil
  }
}
