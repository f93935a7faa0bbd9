/// Edits in the order of the text, none of which touches the bytes of another.
///
/// ```swift
/// let edits = try EditSet([Edit(range: 0..<3, replacement: Array("new".utf8))])
/// let text = edits.applied(to: Array("old text".utf8))  // "new text"
/// ```
public struct EditSet: Equatable, Sendable {
  /// The edits, sorted by where they begin.
  public let edits: [Edit]

  /// Two edits want to change the same bytes.
  public struct Overlap: Error, Equatable {
    public let first: Edit
    public let second: Edit
  }

  /// Sorts the edits.
  ///
  /// - Throws: `Overlap` where two ranges share a byte, or two insertions one offset.
  public init(_ edits: some Sequence<Edit>) throws(Overlap) {
    let sorted = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for (first, second) in zip(sorted, sorted.dropFirst())
    where second.range.lowerBound < first.range.upperBound || first.range == second.range {
      throw Overlap(first: first, second: second)
    }
    self.edits = sorted
  }

  /// No edit at all.
  public static let none = EditSet(sorted: [])

  init(sorted: [Edit]) {
    edits = sorted
  }

  public var isEmpty: Bool { edits.isEmpty }

  /// The text with every edit made; everything between two edits is copied as it stands.
  public func applied(to text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    let grown = edits.reduce(0) { $0 + $1.replacement.count - $1.range.count }
    result.reserveCapacity(max(0, text.count + grown))
    var copied = 0
    for edit in edits {
      result += text[copied..<edit.range.lowerBound]
      result += edit.replacement
      copied = edit.range.upperBound
    }
    result += text[copied...]
    return result
  }

  /// Whether `after` is `before` with nothing but these edits made.
  ///
  /// Walks both texts independently of ``applied(to:)``, so that one can check the other.
  public func explains(before: [UInt8], after: [UInt8]) -> Bool {
    let (before, after) = (before.span, after.span)
    var (old, new) = (0, 0)
    for edit in edits {
      let kept = edit.range.lowerBound - old
      let changed = new + kept..<new + kept + edit.replacement.count
      guard kept >= 0, edit.range.upperBound <= before.count, changed.upperBound <= after.count,
        before.extracting(old..<old + kept).equals(after.extracting(new..<new + kept)),
        after.extracting(changed).equals(edit.replacement.span)
      else { return false }
      old = edit.range.upperBound
      new = changed.upperBound
    }
    return before.extracting(old...).equals(after.extracting(new...))
  }
}
