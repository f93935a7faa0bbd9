import ConfigText
import NotificationCenter

/// The rules whose kind and id an earlier rule has.
struct RepeatedRules {
  private var rules: Set<Int> = []

  /// What two rules must not share.
  private struct Key: Hashable {
    let kind: String
    let id: String
  }

  init(_ list: RuleList) {
    if Self.areCounted(list) { return }
    var known = Set<Key>(minimumCapacity: list.count)
    for rule in list.indices {
      let id = list.id(ofRule: rule)
      // Some documents give their rules no ids.
      guard !id.isEmpty else { continue }
      let key = Key(kind: list.kind(ofRule: rule).asciiLowercased, id: id)
      if !known.insert(key).inserted { rules.insert(rule) }
    }
  }

  func contains(_ rule: Int) -> Bool { !rules.isEmpty && rules.contains(rule) }

  /// Whether the ids of each kind are numbers that only grow, as nearly always: then no two are the
  /// same.
  private static func areCounted(_ list: RuleList) -> Bool {
    /// The last rule of each kind.
    var last: [(rule: Int, id: Int64)] = []
    let mostKinds = 4
    for rule in list.indices {
      guard let id = list.validID(ofRule: rule) else { return false }
      if let kind = last.firstIndex(where: { list.haveSameKind($0.rule, rule, withCase: false) }) {
        guard id > last[kind].id else { return false }
        last[kind] = (rule, id)
      } else {
        guard last.count < mostKinds else { return false }
        last.append((rule, id))
      }
    }
    return true
  }
}
