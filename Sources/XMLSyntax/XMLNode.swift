/// Where one element stands: byte offsets and indices, nothing else.
@frozen @usableFromInline struct XMLNode {
  /// The `<` of the start tag.
  @usableFromInline var start: Int32
  /// Past the name in the start tag.
  @usableFromInline var nameEnd: Int32
  /// Past the `>` of the start tag.
  @usableFromInline var contentStart: Int32
  /// The `<` of the end tag; the same as `contentStart` in an empty-element tag.
  @usableFromInline var contentEnd: Int32
  /// Past the `>` of the end tag.
  @usableFromInline var end: Int32
  /// The index of the first node after this one that is no descendant of it.
  @usableFromInline var subtreeEnd: Int32
  /// The index of the parent, or -1 for the root.
  @usableFromInline var parent: Int32
  /// The index of the name in the document's vocabulary, or -1.
  @usableFromInline var name: Int16
  /// What is known of the value.
  @usableFromInline var value: XMLValueForm

  /// Where the value stands in the text to the letter, as far as that is known.
  @inlinable @inline(__always)
  var literalValue: Range<Int>? {
    switch value {
    case .any: nil
    case .text: Int(contentStart)..<Int(contentEnd)
    case .section:
      Int(contentStart) &+ XMLValueForm.sectionStart..<Int(contentEnd) &- XMLValueForm.sectionEnd
    }
  }
}

extension XMLNode {
  /// A node of no element.
  static var none: XMLNode {
    XMLNode(
      start: 0,
      nameEnd: 0,
      contentStart: 0,
      contentEnd: 0,
      end: 0,
      subtreeEnd: 0,
      parent: -1,
      name: -1,
      value: .any
    )
  }

  /// A node of an element of which only the start tag is known, and which ends with that as yet.
  @inline(__always)
  init(_ tag: XMLTag, at start: Int, index: Int, parent: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    nameEnd = Int32(truncatingIfNeeded: tag.nameEnd)
    contentStart = Int32(truncatingIfNeeded: tag.end)
    contentEnd = contentStart
    end = contentStart
    subtreeEnd = Int32(truncatingIfNeeded: index &+ 1)
    self.parent = Int32(truncatingIfNeeded: parent)
    name = Int16(truncatingIfNeeded: tag.name)
    value = .any
  }

  /// Notes where the element ends.
  ///
  /// - Parameters:
  ///   - endTag: where its end tag begins.
  ///   - nodeCount: how many elements there are up to there.
  @inline(__always)
  mutating func close(at endTag: Int, end: Int, nodeCount: Int) {
    contentEnd = Int32(truncatingIfNeeded: endTag)
    self.end = Int32(truncatingIfNeeded: end)
    subtreeEnd = Int32(truncatingIfNeeded: nodeCount)
  }

  /// The node of an element of another text that is written the same.
  ///
  /// - Parameters:
  ///   - offsetShift: how much further behind it stands there.
  ///   - indexShift: how many more elements stand before it there.
  ///   - parent: the index of its parent there.
  @inline(__always)
  func moved(by offsetShift: Int32, indexShift: Int32, parent: Int32) -> XMLNode {
    var node = self
    node.start &+= offsetShift
    node.nameEnd &+= offsetShift
    node.contentStart &+= offsetShift
    node.contentEnd &+= offsetShift
    node.end &+= offsetShift
    node.subtreeEnd &+= indexShift
    node.parent = parent
    return node
  }
}

extension [XMLNode] {
  /// Nodes that are written one behind the other.
  ///
  /// They are not filled with others first, which would take time.
  ///
  /// - Parameters:
  ///   - capacity: for how many there is room.
  ///   - write: gets the room, and says how many nodes stand there.
  init<Failure: Error>(
    capacity: Int, _ write: (inout MutableSpan<XMLNode>) throws(Failure) -> Int
  ) throws(Failure) {
    var result = Result<Int, Failure>.success(0)
    self.init(unsafeUninitializedCapacity: capacity) { buffer, count in
      var nodes = buffer.mutableSpan
      do throws(Failure) {
        count = try write(&nodes)
      } catch {
        result = .failure(error)
      }
    }
    _ = try result.get()
  }
}
