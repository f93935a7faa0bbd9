/// How far the scan of a text had come where the scan of a changed form of it is now.
struct XMLCounterpart {
  /// How much of the text was read.
  var offset = 0
  /// The index of the first element that begins behind the offset.
  var next = 0
  /// The index of the innermost element that was open, or -1.
  var openElement = -1
  /// How many elements were open.
  var depth = 0

  /// Goes on behind an element.
  @inline(__always)
  mutating func leave(_ node: XMLNode) {
    offset = Int(node.end)
    next = Int(node.subtreeEnd)
    openElement = Int(node.parent)
  }

  /// Goes on behind the start tag of the next element.
  @inline(__always)
  mutating func enter(_ node: XMLNode) {
    offset = Int(node.contentStart)
    openElement = next
    next += 1
    depth += 1
  }

  /// Goes on as the scan of the changed form has by one part.
  ///
  /// - Parameters:
  ///   - state: of that scan.
  ///   - earlierDepth: how many elements were open in it before.
  ///   - hasNew: whether the part began an element.
  ///   - nodes: of the text as it was.
  mutating func follow(
    _ state: borrowing XMLScanner.State, from earlierDepth: Int, hasNew: Bool,
    in nodes: Span<XMLNode>
  ) {
    if state.depth < depth {
      leave(nodes[openElement])
      depth -= 1
      return
    }
    guard next < nodes.count, case let node = nodes[next], Int(node.parent) == openElement else {
      return
    }
    if state.depth == depth {
      if hasNew || earlierDepth > depth { leave(node) }
    } else if earlierDepth == depth, node.contentStart < node.end {
      enter(node)
    }
  }
}
