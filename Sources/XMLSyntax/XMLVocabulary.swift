/// The element names that somebody is going to ask for, numbered.
///
/// A scan notes for each element which of them it has, so that asking costs no comparison of bytes.
public struct XMLVocabulary: Sendable {
  private let names: [[UInt8]]
  /// For each hash the numbers of the names that have it.
  private let buckets: [[Int32]]

  private static let bucketCount = 128

  public init(_ names: some Sequence<[UInt8]>) {
    var unique: [[UInt8]] = []
    var buckets = [[Int32]](repeating: [], count: Self.bucketCount)
    for name in names where !unique.contains(name) && !name.isEmpty {
      let hash = Self.hash(first: name[0], last: name[name.count - 1], count: name.count)
      buckets[hash].append(Int32(unique.count))
      unique.append(name)
    }
    self.names = unique
    self.buckets = buckets
  }

  /// A vocabulary without names.
  public static let empty = XMLVocabulary([])

  /// The number of a name; nil where it is not among them.
  public func number(of name: [UInt8]) -> Int32? {
    names.firstIndex(of: name).map(Int32.init)
  }

  /// The number of the name that stands in a range of a text, or -1.
  func number(of range: Range<Int>, in text: Span<UInt8>) -> Int32 {
    guard !range.isEmpty else { return -1 }
    let hash = Self.hash(
      first: text[range.lowerBound], last: text[range.upperBound - 1], count: range.count)
    for number in buckets[hash] where isName(number, at: range, in: text) { return number }
    return -1
  }

  private func isName(_ number: Int32, at range: Range<Int>, in text: Span<UInt8>) -> Bool {
    let name = names[Int(number)]
    guard name.count == range.count else { return false }
    for index in 0..<name.count where text[range.lowerBound + index] != name[index] { return false }
    return true
  }

  private static func hash(first: UInt8, last: UInt8, count: Int) -> Int {
    (Int(first) &* 31 &+ Int(last) &* 7 &+ count) & (bucketCount - 1)
  }
}
