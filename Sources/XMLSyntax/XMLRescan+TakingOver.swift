import ConfigText

/// What is done where both texts are about to go on with the same bytes.
extension XMLRescan {
  /// Takes over all tags up to the first difference.
  ///
  /// - Parameters:
  ///   - oldNodes: the elements of the original.
  ///   - old: the text of the original.
  ///   - end: where in the original the first difference is.
  ///   - shift: how much further behind the same bytes stand in the text.
  @inline(__always)
  func takeOver(
    _ oldNodes: Span<XMLNode>, of old: Span<UInt8>, before end: Int,
    _ counterpart: inout XMLCounterpart, _ state: inout XMLScanner.State, _ bytes: Span<UInt8>,
    _ shift: Int, _ nodes: inout MutableSpan<XMLNode>
  ) {
    while true {
      let first = counterpart.next
      takeOverElements(oldNodes, before: end, &counterpart, &state, shift, &nodes)
      let element = counterpart.openElement
      guard element >= 0, case let node = oldNodes[element],
        counterpart.next == Int(node.subtreeEnd), Int(node.end) <= end,
        case let ownNode = nodes[state.openElement],
        hasSameName(ownNode, in: bytes, as: node, in: old)
      else {
        if counterpart.next > first {
          enterLast(oldNodes, before: end, &counterpart, &state)
          state.offset = counterpart.offset &+ shift
        }
        return
      }
      nodes[state.openElement].close(
        at: Int(node.contentEnd) &+ shift, end: Int(node.end) &+ shift, nodeCount: state.nodeCount)
      counterpart.leave(node)
      counterpart.depth &-= 1
      state.offset = counterpart.offset &+ shift
      state.openElement = Int(ownNode.parent)
      state.depth &-= 1
    }
  }

  /// Takes over the elements inside the open one that end before the first difference, and those of
  /// which other elements do.
  @inline(__always)
  private func takeOverElements(
    _ oldNodes: Span<XMLNode>, before end: Int, _ counterpart: inout XMLCounterpart,
    _ state: inout XMLScanner.State, _ shift: Int, _ nodes: inout MutableSpan<XMLNode>
  ) {
    let offsetShift = Int32(truncatingIfNeeded: shift)
    let indexShift = state.nodeCount &- counterpart.next
    let parentShift = Int32(truncatingIfNeeded: indexShift)
    let parent = Int32(truncatingIfNeeded: counterpart.openElement)
    let newParent = Int32(truncatingIfNeeded: state.openElement)
    let last = parent < 0 ? oldNodes.count : Int(oldNodes[counterpart.openElement].subtreeEnd)
    let limit = min(last, nodes.count - indexShift)
    var next = counterpart.next
    while next < limit {
      let node = oldNodes[unchecked: next]
      guard
        Int(node.end) <= end || Int(node.contentStart) <= end && Int(node.subtreeEnd) > next &+ 1
      else { break }
      nodes[unchecked: next &+ indexShift] = node.moved(
        by: offsetShift, indexShift: parentShift,
        parent: node.parent == parent ? newParent : node.parent &+ parentShift
      )
      next &+= 1
    }
    counterpart.next = next
    state.nodeCount = next &+ indexShift
  }

  /// Goes on behind the last tag before the first difference, in the innermost of the elements taken
  /// over that is open there.
  @inline(__always)
  private func enterLast(
    _ oldNodes: Span<XMLNode>, before end: Int, _ counterpart: inout XMLCounterpart,
    _ state: inout XMLScanner.State
  ) {
    let indexShift = state.nodeCount &- counterpart.next
    var element = counterpart.next - 1
    counterpart.offset = Int(oldNodes[element].contentStart)
    while element != counterpart.openElement, Int(oldNodes[element].end) <= end {
      counterpart.offset = Int(oldNodes[element].end)
      element = Int(oldNodes[element].parent)
    }
    guard element != counterpart.openElement else { return }
    var ancestor = element
    while ancestor != counterpart.openElement {
      counterpart.depth += 1
      state.depth += 1
      ancestor = Int(oldNodes[ancestor].parent)
    }
    counterpart.openElement = element
    state.openElement = element + indexShift
  }

  /// Reads an element without others in it of which the start tag is the same.
  ///
  /// - Returns: false where the next one is none, or something else than a value may stand in it.
  @inline(__always)
  func readChangedValue(
    _ oldNodes: Span<XMLNode>, before end: Int, _ counterpart: inout XMLCounterpart,
    _ state: inout XMLScanner.State, _ bytes: Span<UInt8>, _ nodes: inout MutableSpan<XMLNode>
  ) -> Bool {
    let limit = XMLScanner.readLimit(of: bytes)
    let shift = state.offset - counterpart.offset
    guard counterpart.next < oldNodes.count, case let old = oldNodes[counterpart.next],
      Int(old.parent) == counterpart.openElement, Int(old.subtreeEnd) == counterpart.next + 1,
      Int(old.contentStart) <= end, old.contentStart < old.end,
      Int(old.contentStart) + shift < limit
    else { return false }
    var node = old.moved(
      by: Int32(truncatingIfNeeded: shift),
      indexShift: Int32(truncatingIfNeeded: state.nodeCount - counterpart.next),
      parent: Int32(truncatingIfNeeded: state.openElement)
    )
    guard let end = scanner.closeLeaf(&node, in: bytes, before: limit) else { return false }
    nodes[state.nodeCount] = node
    state.nodeCount += 1
    state.offset = end
    counterpart.leave(old)
    return true
  }

  @inline(__always)
  private func hasSameName(
    _ left: XMLNode, in leftText: Span<UInt8>, as right: XMLNode, in rightText: Span<UInt8>
  ) -> Bool {
    if left.name == right.name, left.name >= 0 { return true }
    let name = leftText.extracting(Int(left.start) + 1..<Int(left.nameEnd))
    return name.equals(rightText.extracting(Int(right.start) + 1..<Int(right.nameEnd)))
  }
}
