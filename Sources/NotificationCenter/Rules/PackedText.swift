/// Where a text of a ``RuleList`` stands: in the document that the list was read from, or among what
/// was added to it.
@frozen public struct PackedText: Sendable {
  /// An offset into what was added is kept as its complement, which is negative.
  @usableFromInline let start: Int32
  @usableFromInline let count: Int32

  /// A part of the document.
  ///
  /// - Parameter range: byte offsets below 2 GiB.
  @inlinable public init(_ range: Range<Int>) {
    assert(range.upperBound <= Int32.max)
    start = Int32(truncatingIfNeeded: range.lowerBound)
    count = Int32(truncatingIfNeeded: range.upperBound &- range.lowerBound)
  }

  /// A part of what was added.
  init(added range: Range<Int>) {
    start = ~Int32(range.lowerBound)
    count = Int32(range.count)
  }

  /// No text.
  public static let empty = PackedText(0..<0)

  @inlinable public var isEmpty: Bool { count == 0 }

  @inlinable var isAdded: Bool { start < 0 }

  /// Where it stands.
  @inlinable var range: Range<Int> {
    let lower = Int(start < 0 ? ~start : start)
    return lower..<lower + Int(count)
  }
}
