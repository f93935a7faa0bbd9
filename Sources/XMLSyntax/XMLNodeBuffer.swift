/// The nodes of a document while they are found.
///
/// An array would ask at every change whether it shares its memory.
struct XMLNodeBuffer: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<XMLNode>
  private(set) var count = 0

  init(capacity: Int) {
    memory = .allocate(capacity: max(capacity, 16))
  }

  deinit {
    memory.deallocate()
  }

  /// The nodes as an array.
  var array: [XMLNode] {
    Array(memory.prefix(count))
  }

  @inline(__always)
  subscript(index: Int32) -> XMLNode {
    precondition(index >= 0 && Int(index) < count)
    return memory[Int(index)]
  }

  /// Adds an element of which only the start tag is known, and which ends with that as yet.
  ///
  /// - Returns: the index of the new node.
  @inline(__always)
  mutating func open(_ tag: XMLTag, at start: Int, parent: Int32) -> Int32 {
    if count == memory.count { memory = Self.grown(memory) }
    let index = Int32(truncatingIfNeeded: count)
    let end = Int32(truncatingIfNeeded: tag.end)
    memory.initializeElement(
      at: count,
      to: XMLNode(
        start: Int32(truncatingIfNeeded: start),
        nameEnd: Int32(truncatingIfNeeded: tag.nameEnd),
        contentStart: end,
        contentEnd: end,
        end: end,
        subtreeEnd: index &+ 1,
        parent: parent,
        name: tag.name
      )
    )
    count &+= 1
    return index
  }

  /// Notes where an element ends that holds all the elements behind it.
  @inline(__always)
  mutating func close(_ index: Int32, at endTag: Int, end: Int) {
    precondition(index >= 0 && Int(index) < count)
    memory[Int(index)].contentEnd = Int32(truncatingIfNeeded: endTag)
    memory[Int(index)].end = Int32(truncatingIfNeeded: end)
    memory[Int(index)].subtreeEnd = Int32(truncatingIfNeeded: count)
  }

  /// The same nodes in twice the memory.
  @inline(never)
  private static func grown(
    _ full: UnsafeMutableBufferPointer<XMLNode>
  ) -> UnsafeMutableBufferPointer<XMLNode> {
    let larger = UnsafeMutableBufferPointer<XMLNode>.allocate(capacity: full.count * 2)
    _ = larger.moveInitialize(fromContentsOf: full)
    full.deallocate()
    return larger
  }
}
