public import Ledger

/// Under which headings the list of what is left to do stands.
public enum TodoGrouping: String, CaseIterable, Sendable {
  case nas
  case provider
  case mailbox

  /// The heading of an item.
  func heading(_ item: TodoItem) -> String {
    switch self {
    case .nas: item.mailbox.device
    case .provider: item.mailbox.provider
    case .mailbox: item.mailbox.address
    }
  }

  /// The items by heading, and below one in the order of the list.
  public func sorted(_ items: [TodoItem]) -> [TodoItem] {
    items.enumerated().sorted { one, two in
      (heading(one.element), one.offset) < (heading(two.element), two.offset)
    }
    .map(\.element)
  }
}
