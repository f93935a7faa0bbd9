import NotificationCenter

/// Finds the accounts of a configuration by their ids.
struct AccountNumbers {
  private let ids: [String]
  /// Empty where there are so few accounts that looking through them is quicker.
  private let numbers: [String: Int]

  private static let few = 16

  init(_ accounts: [Account]) {
    ids = accounts.map(\.id)
    numbers =
      ids.count <= Self.few
      ? [:] : Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The account that has an id; nil where there is none.
  func number(of id: String) -> Int? {
    ids.count <= Self.few ? ids.firstIndex(of: id) : numbers[id]
  }
}
