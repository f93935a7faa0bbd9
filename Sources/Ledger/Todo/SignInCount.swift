/// How many of the items of a ledger are left, and how many are done.
public struct SignInCount: Equatable, Sendable {
  public let outstanding: Int
  public let done: Int

  public init(outstanding: Int, done: Int) {
    self.outstanding = outstanding
    self.done = done
  }

  public init(_ items: [TodoItem]) {
    let done = items.count { $0.doneAt != nil }
    self.init(outstanding: items.count - done, done: done)
  }
}
