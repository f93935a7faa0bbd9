/// Where a text of a ``RuleList`` stands among the bytes of the list.
@frozen public struct PackedText: Sendable {
  @usableFromInline let start: UInt32
  @usableFromInline let count: UInt32

  /// - Parameter range: byte offsets below 4 GiB.
  @inlinable public init(_ range: Range<Int>) {
    start = UInt32(range.lowerBound)
    count = UInt32(range.count)
  }

  /// No text.
  public static let empty = PackedText(0..<0)

  @inlinable public var isEmpty: Bool { count == 0 }

  @inlinable public var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
