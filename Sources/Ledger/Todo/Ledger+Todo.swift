import Foundation
import GRDB

extension Ledger {
  /// ASCII's record separator: a step may name a rule whose name has line ends.
  private static let stepSeparator = "\u{1E}"

  /// Notes what a run met; equal items are one.
  ///
  /// A tick stays, unless the file that said that the item is done says otherwise now, or what the item
  /// was about was taken back meanwhile.
  static func record(
    _ encounters: [Encounter],
    run: Int64,
    at time: Int64,
    in database: Database
  ) throws {
    guard !encounters.isEmpty else { return }
    let ticking = try database.cachedStatement(
      sql: """
        UPDATE item SET doneAt = ?
        WHERE doneAt IS NULL AND device = ? AND provider = ? AND mailbox = ?
        """
    )
    let confirmation = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO confirmation (item, path)
        SELECT id, ? FROM item WHERE device = ? AND provider = ? AND mailbox = ?
        """
    )
    let reopening = try database.cachedStatement(
      sql: """
        UPDATE item SET doneAt = NULL
        WHERE device = ? AND provider = ? AND mailbox = ? AND action = ? AND doneAt IS NOT NULL
          AND (EXISTS (SELECT 1 FROM confirmation WHERE item = item.id AND path = ?)
            OR NOT EXISTS (
              SELECT 1 FROM mention JOIN run ON run.id = mention.run
              WHERE mention.item = item.id AND \(standingMention)))
        """
    )
    let insertion = try database.cachedStatement(
      sql: """
        INSERT INTO item (device, provider, mailbox, action, steps, isOfMigration)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (device, provider, mailbox, action) DO UPDATE
        SET steps = excluded.steps, isOfMigration = excluded.isOfMigration
        WHERE excluded.isOfMigration >= item.isOfMigration
        """
    )
    let mentioning = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO mention (item, run, path)
        SELECT id, ?, ? FROM item
        WHERE device = ? AND provider = ? AND mailbox = ? AND action = ?
        """
    )
    for encounter in encounters {
      let key: StatementArguments = [
        encounter.mailbox.device, encounter.mailbox.provider, encounter.mailbox.address,
      ]
      switch encounter.kind {
      case .settled:
        try ticking.execute(arguments: [time] + key)
        try confirmation.execute(arguments: [encounter.path.databaseValue] + key)
      case .outstanding(let action, let steps, let isOfMigration):
        try reopening.execute(arguments: key + [action, encounter.path.databaseValue])
        if database.changesCount > 0 {
          try database.execute(
            sql: """
              DELETE FROM confirmation WHERE item IN (
                SELECT id FROM item WHERE device = ? AND provider = ? AND mailbox = ? AND action = ?)
              """,
            arguments: key + [action]
          )
        }
        try insertion.execute(
          arguments: key + [action, steps.joined(separator: stepSeparator), isOfMigration]
        )
        try mentioning.execute(
          arguments: [run, encounter.path.databaseValue] + key + [action]
        )
      }
    }
  }

  /// A mention counts as long as what its run did to the file was not taken back. Where it did nothing to
  /// it, that goes for the run, and for an earlier change of the file that still stood then.
  private static let standingMention = """
    CASE
      WHEN EXISTS (
        SELECT 1 FROM change WHERE change.run = mention.run AND change.path = mention.path)
      THEN EXISTS (
        SELECT 1 FROM change
        WHERE change.run = mention.run AND change.path = mention.path AND change.undoneBy IS NULL)
      ELSE run.undoneBy IS NULL AND NOT EXISTS (
        SELECT 1 FROM change JOIN run AS earlier ON earlier.id = change.run
        WHERE change.path = mention.path AND change.run < mention.run
          AND change.undoneBy > mention.run AND earlier.origin IS run.origin)
    END
    """

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
            AND EXISTS (
              SELECT 1 FROM mention JOIN run ON run.id = mention.run
              WHERE mention.item = item.id AND \(Self.standingMention))
            AND EXISTS (
              SELECT 1 FROM item AS staged JOIN mention ON mention.item = staged.id
              JOIN run ON run.id = mention.run
              WHERE staged.device = item.device AND staged.provider = item.provider
                AND staged.mailbox = item.mailbox AND run.kind = 'stage' AND \(Self.standingMention))
          GROUP BY device, provider, mailbox
          """
      ).map { row in
        StagedSignIn(
          mailbox: Mailbox(
            device: row["device"],
            provider: row["provider"],
            address: row["mailbox"]
          ),
          isDone: row["outstanding"] == 0,
          isRenewed: row["renewed"] > 0
        )
      }
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
          SELECT * FROM item
          WHERE (? OR doneAt IS NULL) AND EXISTS (
            SELECT 1 FROM mention JOIN run ON run.id = mention.run
            WHERE mention.item = item.id AND \(Self.standingMention))
          ORDER BY device, id
          """,
        arguments: [includingDone]
      ).map { row in
        let steps: String = row["steps"]
        return TodoItem(
          id: row["id"],
          mailbox: Mailbox(
            device: row["device"],
            provider: row["provider"],
            address: row["mailbox"]
          ),
          action: row["action"],
          steps: steps.split(separator: Self.stepSeparator).map(String.init),
          assignee: row["assignee"],
          dueOn: (row["dueOn"] as String?).flatMap(CalendarDate.init),
          doneAt: row["doneAt"]
        )
      }
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
