import GRDB

extension TodoItem {
  init(row: Row) {
    let steps: String = row["steps"]
    let dueOn: String? = row["dueOn"]
    self.init(
      id: row["id"],
      mailbox: Mailbox(row: row),
      action: row["action"],
      steps: steps.split(separator: TodoSQL.stepSeparator).map(String.init),
      assignee: row["assignee"],
      dueOn: dueOn.flatMap(CalendarDate.init),
      doneAt: row["doneAt"]
    )
  }
}
