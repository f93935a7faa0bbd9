import NotificationCenter

/// Finds the accounts of a configuration by their ids.
struct AccountNumbers {
  private let ids: [String]
  /// The ids as integers, in which they compare quickly; empty where one is no number.
  private let integers: [Int64]
  /// Empty where there are so few accounts that looking through them is quicker.
  private let numbers: [String: Int]

  private static let few = 16

  init(_ accounts: [Account]) {
    self.init(ids: accounts.map(\.id))
  }

  /// - Parameter ids: those of the accounts; of several that have one, the first counts.
  init(ids: [String]) {
    self.ids = ids
    var integers: [Int64] = []
    integers.reserveCapacity(ids.count)
    for id in ids {
      guard let integer = AccountID.number(id) else { break }
      integers.append(integer)
    }
    self.integers = integers.count == ids.count ? integers : []
    numbers =
      ids.count <= Self.few
      ? [:] : Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The account that has an id; nil where there is none.
  func number(of id: String) -> Int? {
    ids.count <= Self.few ? ids.firstIndex(of: id) : numbers[id]
  }

  /// The account that a sender names; nil where there is none.
  ///
  /// - Parameter sender: by its number in the list of rules.
  func number(ofSender sender: Int, in rules: RuleList) -> Int? {
    guard ids.count <= Self.few, !integers.isEmpty else {
      return number(of: rules.text(ofSender: sender))
    }
    guard let id = rules.validID(ofSender: sender) else { return nil }
    return integers.firstIndex(of: id)
  }

  /// Whether a sender has the id of an account.
  ///
  /// - Parameters:
  ///   - sender: by its number in the list of rules.
  ///   - account: by its number.
  ///   - rules: the list.
  func isSender(_ sender: Int, _ account: Int, in rules: RuleList) -> Bool {
    integers.isEmpty
      ? rules.isSender(sender, ids[account]) : rules.validID(ofSender: sender) == integers[account]
  }
}
