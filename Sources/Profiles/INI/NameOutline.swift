import ConfigText

/// What a glance at a name tells of whether a ``NamePattern`` can match it.
///
/// Plain values, so that a list of them is looked through without counting references.
struct NameOutline: Sendable {
  /// The length of the shortest name, in bytes.
  private let shortest: Int
  /// What every name begins with, in lower case; nil where that varies.
  private let first: UInt8?
  /// What every name ends with, in lower case; nil where that varies.
  private let last: UInt8?

  init(shortest: Int, first: UInt8?, last: UInt8?) {
    self.shortest = shortest
    self.first = first
    self.last = last
  }

  /// Whether the pattern may match; where it does not fit, it does not match.
  func fits(_ name: Span<UInt8>) -> Bool {
    guard name.count >= shortest else { return false }
    guard let end = name.indices.last else { return first == nil }
    if let first, name[0].asciiLowercased != first { return false }
    if let last, name[end].asciiLowercased != last { return false }
    return true
  }
}
