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

  init(_ list: RuleList, _ names: RuleNames) {
    if Self.areCounted(list, names) { return }
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
  private static func areCounted(_ list: RuleList, _ names: RuleNames) -> Bool {
    let kinds = names.kinds
    guard kinds.count <= RuleNames.mostKinds, areDifferent(kinds, of: list) else { return false }
    var last = [Int64](repeating: -1, count: kinds.count)
    for rule in list.indices {
      let kind = names.entries[rule].kindNumber
      guard let id = list.validID(ofRule: rule), id > last[kind] else { return false }
      last[kind] = id
    }
    return true
  }

  /// Whether no two kinds are the same but for the case of letters.
  private static func areDifferent(_ kinds: [RuleNames.Kind], of list: RuleList) -> Bool {
    for (number, kind) in kinds.enumerated() {
      for other in kinds[..<number]
      where list.haveSameKind(kind.rule, other.rule, withCase: false) {
        return false
      }
    }
    return true
  }
}
