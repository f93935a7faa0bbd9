/// What somebody notes on an item; what is nil stays as it is.
public struct TodoChange: Equatable, Sendable {
  /// The item's number.
  public let item: Int64
  /// Who is to do it; empty for nobody.
  public var assignee: String?
  /// By when.
  public var dueOn: Due?
  /// When it was done, in seconds since 1970.
  public var doneAt: Int64?

  /// A date, or that there is none.
  public enum Due: Equatable, Sendable {
    case on(CalendarDate)
    case never
  }

  public init(item: Int64, assignee: String? = nil, dueOn: Due? = nil, doneAt: Int64? = nil) {
    self.item = item
    self.assignee = assignee
    self.dueOn = dueOn
    self.doneAt = doneAt
  }
}
