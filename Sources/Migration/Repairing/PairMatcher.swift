import ConfigText
import NotificationCenter

/// Finds the pairs of an earlier rule in the later one: by method and recipients that no two pairs
/// share, else by position and method where the rules have as many pairs.
struct PairMatcher {
  /// For each earlier pair, the index of the later one.
  private(set) var matches: [Int?]

  private struct Key: Hashable {
    let method: String
    let recipients: [String]

    init(_ pair: Pair) {
      method = pair.method.asciiLowercased
      recipients = pair.recipients.map(\.asciiLowercased).sorted()
    }
  }

  init(_ earlier: [Pair], _ later: [Pair]) {
    matches = earlier.map { _ in nil }
    let earlierKeys = Dictionary(grouping: earlier.indices) { Key(earlier[$0]) }
    let laterKeys = Dictionary(grouping: later.indices) { Key(later[$0]) }
    for (key, found) in earlierKeys where found.count == 1 {
      guard let candidates = laterKeys[key], candidates.count == 1 else { continue }
      matches[found[0]] = candidates[0]
    }
    guard earlier.count == later.count else { return }
    let taken = Set(matches.compactMap(\.self))
    for index in earlier.indices where matches[index] == nil && !taken.contains(index) {
      guard earlier[index].method.equalsIgnoringASCIICase(later[index].method) else { continue }
      matches[index] = index
    }
  }
}
