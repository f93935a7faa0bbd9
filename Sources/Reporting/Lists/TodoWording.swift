import Ledger
import Migration

/// What lists and reports say of an item that is to do or done.
struct TodoWording {
  let grouping: TodoGrouping
  /// To mark what is overdue; nil marks nothing.
  let today: CalendarDate?
  let translation: Translation
  var style = TextStyle(usesColour: false)

  /// What an item stands under.
  func heading(_ item: TodoItem) -> String {
    let heading = grouping.heading(item)
    return heading.isEmpty ? translation.text(.accountWithoutMailbox) : heading
  }

  func steps(_ item: TodoItem) -> [StepLine] {
    item.steps.map { StepLine(stored: $0, translation) }
  }

  func action(_ item: TodoItem) -> String {
    Action(rawValue: item.action).map(Wording(translation).action) ?? item.action
  }

  func isOverdue(_ item: TodoItem) -> Bool {
    guard let due = item.dueOn, let today else { return false }
    return item.doneAt == nil && due < today
  }

  /// What the heading does not say of an account.
  func account(_ item: TodoItem) -> String {
    switch grouping {
    case .nas: onNAS(item)
    case .provider:
      translation.text(
        .todoAccountOn,
        ["mailbox": mailbox(item), "device": item.mailbox.device]
      )
    case .mailbox:
      translation.text(
        .todoAccount,
        ["mailbox": item.mailbox.device, "provider": item.mailbox.provider]
      )
    }
  }

  /// An account where its NAS is named already.
  func onNAS(_ item: TodoItem) -> String {
    translation.text(
      .todoAccount,
      ["mailbox": mailbox(item), "provider": item.mailbox.provider]
    )
  }

  func mailbox(_ item: TodoItem) -> String {
    item.mailbox.address.isEmpty
      ? translation.text(.accountWithoutMailbox) : item.mailbox.address
  }

  /// An item on one line: its number, the account, what is to do, who does it, by when, or since when it is
  /// done.
  func line(_ item: TodoItem, _ account: String) -> String {
    var action = action(item)
    if let assignee = item.assignee {
      action += translation.text(.assignedTo, ["name": PrintableText.escaped(assignee)])
    }
    if let due = item.dueOn {
      let isOverdue = isOverdue(item)
      let text = translation.text(isOverdue ? .overdueOn : .dueOn, ["date": due.description])
      action += isOverdue ? style.marked(text, .bad) : text
    }
    if let time = item.doneAt {
      action += translation.text(.doneAt, ["time": Timestamp.text(time)])
    }
    return translation.text(
      .todoLine,
      ["number": String(item.id), "account": PrintableText.escaped(account), "action": action]
    )
  }
}
