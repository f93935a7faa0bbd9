/// A list of lists whose elements stand one behind the other in a single array.
///
/// An array of arrays would need one piece of memory for every inner list, of which an export has a
/// hundred.
@frozen public struct NestedList<Element: Sendable>: RandomAccessCollection, Sendable {
  /// All elements, list after list.
  @inlinable public var elements: [Element] { all }

  @usableFromInline var all: [Element] = []
  /// For each list, where it ends in ``elements``.
  @usableFromInline var ends: [Int] = []

  @inlinable public init() {}

  public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { ends.count }

  /// Adds an element to the list that is not ended yet.
  @inlinable public mutating func append(_ element: Element) {
    all.append(element)
  }

  /// Ends a list; what is added from now on belongs to the next one.
  @inlinable public mutating func endList() {
    ends.append(all.count)
  }

  /// Makes room, so that no array grows again and again.
  @inlinable public mutating func reserveCapacity(lists: Int, elements count: Int) {
    ends.reserveCapacity(lists)
    all.reserveCapacity(count)
  }

  /// Where the elements of a list stand among all.
  @inlinable public func range(of list: Int) -> Range<Int> {
    (list == 0 ? 0 : ends[list - 1])..<ends[list]
  }

  /// One list, counted from 0.
  public subscript(list: Int) -> List {
    List(elements: elements, range: range(of: list))
  }

  /// One of the lists; its indices count from 0.
  public struct List: RandomAccessCollection, Sendable {
    fileprivate let elements: [Element]
    fileprivate let range: Range<Int>

    public var startIndex: Int { 0 }
    public var endIndex: Int { range.count }

    public subscript(index: Int) -> Element {
      precondition(range.indices.contains(range.lowerBound + index), "there is no such element")
      return elements[range.lowerBound + index]
    }
  }
}
