/// Something that a person still has to do on a NAS.
public struct TodoItem: Equatable, Sendable, Identifiable {
  /// Counts from 1, and stays.
  public let id: Int64
  public let mailbox: Mailbox
  /// As reports call it, such as `authorize`.
  public let action: String
  /// As the runs gave them: text that the ledger does not read.
  public let steps: [String]
  /// Who is to do it.
  public let assignee: String?
  /// By when.
  public let dueOn: CalendarDate?
  /// When it was ticked off, in seconds since 1970.
  public let doneAt: Int64?
}
