import ConfigText
import NotificationCenter

/// Finds the rules of an earlier configuration in a later one: by kind and id, else by kind and a
/// name that is unique in both.
struct RuleMatcher {
  /// For each earlier rule, the index of the later one.
  private(set) var matches: [Int?]

  private struct Key: Hashable {
    let kind: String
    let text: String
  }

  init(_ earlier: [Rule], _ later: [Rule]) {
    matches = earlier.map { _ in nil }
    match(earlier, later) { $0.id }
    match(earlier, later) { $0.name }
  }

  /// Matches what is not matched yet by a text that no two rules of a kind have, on either side.
  private mutating func match(
    _ earlier: [Rule],
    _ later: [Rule],
    by text: (Rule) -> String
  ) {
    func indices(_ rules: [Rule]) -> [Key: [Int]] {
      Dictionary(grouping: rules.indices.filter { !text(rules[$0]).isEmpty }) {
        Key(kind: rules[$0].kind.asciiLowercased, text: text(rules[$0]))
      }
    }
    let taken = Set(matches.compactMap(\.self))
    let laterIndices = indices(later)
    for (key, found) in indices(earlier) where found.count == 1 && matches[found[0]] == nil {
      guard let candidates = laterIndices[key], candidates.count == 1,
        !taken.contains(candidates[0])
      else { continue }
      matches[found[0]] = candidates[0]
    }
  }
}
