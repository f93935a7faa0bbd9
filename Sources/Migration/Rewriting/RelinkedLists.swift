/// The accounts that the list at hand names anew, and those that it has named so far.
///
/// Each account holds the number of the list for which it was noted last, so that nothing has to be
/// emptied between two lists.
struct RelinkedLists {
  /// For each account the first that has the same id afterwards.
  private let representatives: [Int]
  private var targetOf: [Int]
  private var namedIn: [Int]
  private var list = 0
  private(set) var hasTargets = false

  /// - Parameter newIDs: the id of each account afterwards.
  init(_ newIDs: [String]) {
    let numbers = AccountNumbers(ids: newIDs)
    representatives = newIDs.indices.map { numbers.number(of: newIDs[$0]) ?? $0 }
    targetOf = Array(repeating: 0, count: newIDs.count)
    namedIn = targetOf
  }

  /// Begins with another list.
  mutating func begin() {
    list += 1
    hasTargets = false
  }

  /// Notes that a reference to an account gets another text.
  mutating func addTarget(_ account: Int) {
    targetOf[representatives[account]] = list
    hasTargets = true
  }

  /// Whether a reference of the list gets the text that one to this account has afterwards.
  func isTarget(_ account: Int) -> Bool {
    targetOf[representatives[account]] == list
  }

  /// Whether the list has not named an account so far, which it does from now on.
  mutating func isFirst(_ account: Int) -> Bool {
    let account = representatives[account]
    defer { namedIn[account] = list }
    return namedIn[account] != list
  }
}
