import GRDB

extension Ledger {
  /// How far the sign-ins are of accounts whose Custom accounts were kept beside them.
  public func stagedSignIns() throws(LedgerError) -> [StagedSignIn] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT device, provider, mailbox, sum(doneAt IS NULL) AS outstanding,
            sum(action = 'reauthorize') AS renewed
          FROM item
          WHERE action IN ('authorize', 'reauthorize', 'app-password')
            AND \(TodoSQL.isMentioned)
            AND EXISTS (
              SELECT 1 FROM item AS staged JOIN mention ON mention.item = staged.id
              JOIN run ON run.id = mention.run
              WHERE staged.device = item.device AND staged.provider = item.provider
                AND staged.mailbox = item.mailbox AND run.kind = 'stage'
                AND \(TodoSQL.standingMention))
          GROUP BY device, provider, mailbox
          """
      ).map(StagedSignIn.init(row:))
    }
  }

  /// The items that a run that stands has met.
  ///
  /// - Parameter includingDone: whether ticked ones are listed too.
  public func todo(includingDone: Bool = false) throws(LedgerError) -> [TodoItem] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM item WHERE (? OR doneAt IS NULL) AND \(TodoSQL.isMentioned)
          ORDER BY device, id
          """,
        arguments: [includingDone]
      ).map(TodoItem.init(row:))
    }
  }

  /// Ticks items off.
  ///
  /// - Returns: the items that were ticked now, and the selectors that meant none.
  public func tick(
    _ selectors: [TodoSelector],
    at time: Int64
  ) throws(LedgerError) -> (ticked: [TodoItem], unmatched: [String]) {
    let (chosen, unmatched) = try items(selectors)
    let ticked = chosen.filter { $0.doneAt == nil }
    try change(ticked.map { TodoChange(item: $0.id, doneAt: time) })
    return (ticked, unmatched)
  }

  /// The items that selectors mean, done ones too, and the selectors that mean none.
  public func items(
    _ selectors: [TodoSelector]
  ) throws(LedgerError) -> (items: [TodoItem], unmatched: [String]) {
    let items = try todo(includingDone: true)
    var chosen: Set<Int64> = []
    var unmatched: [String] = []
    for selector in selectors {
      let matches = items.filter { Self.matches($0, selector) }
      if matches.isEmpty, case .text(let text) = selector { unmatched.append(text) }
      chosen.formUnion(matches.map(\.id))
    }
    return (items.filter { chosen.contains($0.id) }, unmatched)
  }

  /// Notes changes, all of them or none.
  public func change(_ changes: [TodoChange]) throws(LedgerError) {
    guard !changes.isEmpty else { return }
    try write { database in
      for change in changes {
        if let assignee = change.assignee {
          try database.execute(
            sql: "UPDATE item SET assignee = ? WHERE id = ?",
            arguments: [assignee.isEmpty ? nil : assignee, change.item]
          )
        }
        if let due = change.dueOn {
          var date: String?
          if case .on(let day) = due { date = day.description }
          try database.execute(
            sql: "UPDATE item SET dueOn = ? WHERE id = ?",
            arguments: [date, change.item]
          )
        }
        if let time = change.doneAt {
          try database.execute(
            sql: "UPDATE item SET doneAt = ? WHERE id = ?",
            arguments: [time, change.item]
          )
        }
      }
    }
  }

  private static func matches(_ item: TodoItem, _ selector: TodoSelector) -> Bool {
    switch selector {
    case .all: true
    case .text(let text):
      Int64(text) == item.id || item.mailbox.device.lowercased() == text.lowercased()
        || item.mailbox.address == text.lowercased()
    }
  }
}
