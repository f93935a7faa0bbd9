/// A range of offsets below 2 GiB, or none, in a third of the memory: there is one for every reference of
/// a document.
struct CompactRange: Sendable {
  private let start: Int32
  private let end: Int32

  init(_ range: Range<Int>?) {
    start = range.map { Int32($0.lowerBound) } ?? -1
    end = range.map { Int32($0.upperBound) } ?? -1
  }

  var range: Range<Int>? { start < 0 ? nil : Int(start)..<Int(end) }
}
