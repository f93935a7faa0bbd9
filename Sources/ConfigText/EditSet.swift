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
  public init(_ edits: [Edit]) throws(Overlap) {
    let sorted = Self.sorted(edits)
    for index in sorted.indices.dropFirst() {
      let (first, second) = (sorted[index - 1].range, sorted[index].range)
      if second.lowerBound < first.upperBound || first == second {
        throw Overlap(first: sorted[index - 1], second: sorted[index])
      }
    }
    self.edits = sorted
  }

  /// What the order of edits follows from, so that no replacement is moved while they are sorted.
  private struct SortKey {
    let range: Range<Int>
    let index: Int
  }

  private static func sorted(_ edits: [Edit]) -> [Edit] {
    func comesFirst(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
      (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
    }
    // Nearly all come in order.
    guard
      edits.indices.dropFirst().contains(where: { index in
        comesFirst(edits[index].range, edits[index - 1].range)
      })
    else { return edits }
    var keys: [SortKey] = []
    keys.reserveCapacity(edits.count)
    for index in edits.indices { keys.append(SortKey(range: edits[index].range, index: index)) }
    keys.sort { comesFirst($0.range, $1.range) }
    return keys.map { edits[$0.index] }
  }

  /// No edit at all.
  public static let none = EditSet(sorted: [])

  init(sorted: [Edit]) {
    edits = sorted
  }

  public var isEmpty: Bool { edits.isEmpty }

  /// The text with every edit made; everything between two edits is copied as it stands.
  public func applied(to text: [UInt8]) -> [UInt8] {
    let (edits, text) = (edits.span, text.span)
    var count = text.count
    for index in edits.indices {
      count += edits[index].replacement.count - edits[index].range.count
    }
    return [UInt8](capacity: count) { result in
      var copied = 0
      for index in edits.indices {
        result.append(text.extracting(copied..<edits[index].range.lowerBound))
        result.append(edits[index].replacement.span)
        copied = edits[index].range.upperBound
      }
      result.append(text.extracting(copied...))
    }
  }

  /// Whether `after` is `before` with nothing but these edits made.
  ///
  /// Walks both texts independently of ``applied(to:)``, so that one can check the other.
  public func explains(before: [UInt8], after: [UInt8]) -> Bool {
    let (edits, before, after) = (edits.span, before.span, after.span)
    var (old, new) = (0, 0)
    for index in edits.indices {
      let range = edits[index].range
      let kept = range.lowerBound - old
      let changed = new + kept..<new + kept + edits[index].replacement.count
      guard kept >= 0, range.upperBound <= before.count, changed.upperBound <= after.count,
        before.extracting(old..<old + kept).equals(after.extracting(new..<new + kept)),
        after.extracting(changed).equals(edits[index].replacement.span)
      else { return false }
      old = range.upperBound
      new = changed.upperBound
    }
    return before.extracting(old...).equals(after.extracting(new...))
  }
}

extension OutputSpan<UInt8> {
  fileprivate mutating func append(_ bytes: Span<UInt8>) {
    for index in bytes.indices { append(bytes[index]) }
  }
}
