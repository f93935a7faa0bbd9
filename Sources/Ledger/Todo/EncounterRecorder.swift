import Foundation
import GRDB

/// Notes what runs meet in files; equal items are one.
///
/// A tick stays, unless the file that said that the item is done says otherwise now, or what the item
/// was about was taken back meanwhile.
struct EncounterRecorder {
  let database: Database

  /// - Parameter time: when the run met it, in seconds since 1970.
  func record(_ encounter: Encounter, run: Int64, at time: Int64) throws {
    let mailbox: StatementArguments = [
      encounter.mailbox.device, encounter.mailbox.provider, encounter.mailbox.address,
    ]
    let path = encounter.path.databaseValue
    switch encounter.kind {
    case .settled:
      try tick(mailbox, path: path, at: time)
    case .outstanding(let action, let steps, let isOfMigration):
      let item = mailbox + [action]
      try reopen(item, path: path)
      try insert(item, steps, isOfMigration: isOfMigration)
      try mention(item, run: run, path: path)
    }
  }

  /// Ticks off whatever was to do for a mailbox, on the word of a file.
  private func tick(_ mailbox: StatementArguments, path: Data, at time: Int64) throws {
    try execute(
      """
      UPDATE item SET doneAt = ?
      WHERE doneAt IS NULL AND device = ? AND provider = ? AND mailbox = ?
      """,
      [time] + mailbox
    )
    try execute(
      """
      INSERT OR IGNORE INTO confirmation (item, path)
      SELECT id, ? FROM item WHERE device = ? AND provider = ? AND mailbox = ?
      """,
      [path] + mailbox
    )
  }

  /// Takes a tick away that came from this very file, or from before all that was met was taken back.
  private func reopen(_ item: StatementArguments, path: Data) throws {
    try execute(
      """
      UPDATE item SET doneAt = NULL
      WHERE device = ? AND provider = ? AND mailbox = ? AND action = ? AND doneAt IS NOT NULL
        AND (EXISTS (SELECT 1 FROM confirmation WHERE item = item.id AND path = ?)
          OR NOT \(TodoSQL.isMentioned))
      """,
      item + [path]
    )
    guard database.changesCount > 0 else { return }
    try execute(
      """
      DELETE FROM confirmation WHERE item IN (
        SELECT id FROM item WHERE device = ? AND provider = ? AND mailbox = ? AND action = ?)
      """,
      item
    )
  }

  private func insert(
    _ item: StatementArguments,
    _ steps: [String],
    isOfMigration: Bool
  ) throws {
    try execute(
      """
      INSERT INTO item (device, provider, mailbox, action, steps, isOfMigration)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (device, provider, mailbox, action) DO UPDATE
      SET steps = excluded.steps, isOfMigration = excluded.isOfMigration
      WHERE excluded.isOfMigration >= item.isOfMigration
      """,
      item + [steps.joined(separator: TodoSQL.stepSeparator), isOfMigration]
    )
  }

  private func mention(_ item: StatementArguments, run: Int64, path: Data) throws {
    try execute(
      """
      INSERT OR IGNORE INTO mention (item, run, path)
      SELECT id, ?, ? FROM item
      WHERE device = ? AND provider = ? AND mailbox = ? AND action = ?
      """,
      [run, path] + item
    )
  }

  /// Statements are compiled once for each connection.
  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
