import GRDB

/// The statements that take over a ledger which is attached as `other`, in one transaction.
struct LedgerMerge {
  let database: Database

  func run(origin: String) throws -> MergeResult {
    let before = try counts()
    let ticked = try tickedItems()
    try mapRuns(origin: origin)
    try mergeUndone()
    try insertChanges()
    try finishRuns()
    try mergeItems()
    let after = try counts()
    // Before the items of the other ledger, so that only known ones count.
    let newlyTicked = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM main.item
        WHERE doneAt IS NOT NULL AND id <= ? AND id NOT IN (SELECT value FROM json_each(?))
        """,
      arguments: [before.newestItem, ticked]
    )
    try database.execute(sql: "DROP TABLE temp.merged")
    return MergeResult(
      runs: after.runs - before.runs,
      changes: after.changes - before.changes,
      items: after.items - before.items,
      ticked: newlyTicked ?? 0
    )
  }

  // MARK: - Runs

  /// Gives every run of the other ledger its number here, in the table `merged`.
  ///
  /// `isOpen` marks those of which there may be more than is known: new ones, and those that were still
  /// at work when they were merged.
  private func mapRuns(origin: String) throws {
    let columns = try columns("run", except: ["id", "undoneBy", "origin", "originRun"])
    try database.execute(
      sql: """
        CREATE TEMP TABLE merged (
          theirs INTEGER PRIMARY KEY, ours INTEGER NOT NULL, isNew INTEGER NOT NULL,
          isOpen INTEGER NOT NULL);
        INSERT INTO merged
        SELECT theirs.id, ours.id, 0, ours.origin IS NOT NULL AND ours.finishedAt IS NULL
        FROM other.run AS theirs JOIN main.run AS ours USING (identifier);
        """
    )
    try database.execute(
      sql: """
        INSERT INTO main.run (\(columns), origin, originRun)
        SELECT \(columns), coalesce(origin, ?), coalesce(originRun, id)
        FROM other.run WHERE id NOT IN (SELECT theirs FROM merged) ORDER BY id
        """,
      arguments: [origin]
    )
    try database.execute(
      sql: """
        INSERT INTO merged
        SELECT theirs.id, ours.id, 1, 1
        FROM other.run AS theirs JOIN main.run AS ours USING (identifier)
        WHERE theirs.id NOT IN (SELECT theirs FROM merged)
        """
    )
  }

  /// Takes over how runs ended that were at work when they were merged.
  private func finishRuns() throws {
    try database.execute(
      sql: """
        UPDATE main.run SET finishedAt = theirs.finishedAt, outcome = theirs.outcome
        FROM other.run AS theirs JOIN merged ON merged.theirs = theirs.id
        WHERE main.run.id = merged.ours AND merged.isOpen
        """
    )
  }

  // MARK: - What was taken back

  /// Takes over which runs and changes were taken back.
  ///
  /// Only a run that is new can say something new of a known one: it took it back, or it took back
  /// what had taken it back. So an older copy of a ledger brings nothing.
  private func mergeUndone() throws {
    try database.execute(
      sql: """
        UPDATE main.run SET undoneBy = (
          SELECT undo.ours FROM merged AS known
            JOIN other.run AS theirs ON theirs.id = known.theirs
            JOIN merged AS undo ON undo.theirs = theirs.undoneBy
          WHERE known.ours = main.run.id)
        WHERE id IN (
          SELECT known.ours FROM merged AS known
            JOIN other.run AS theirs ON theirs.id = known.theirs
            LEFT JOIN merged AS undo ON undo.theirs = theirs.undoneBy
          WHERE known.isNew OR undo.isNew)
        OR undoneBy IN (
          SELECT former.ours FROM merged AS former
            JOIN other.run AS theirs ON theirs.id = former.theirs
            JOIN merged AS undo ON undo.theirs = theirs.undoneBy
          WHERE undo.isNew AND NOT former.isNew);

        UPDATE main.change SET undoneBy = undo.ours
        FROM other.change AS theirs
          JOIN merged AS known ON known.theirs = theirs.run AND NOT known.isNew
          JOIN merged AS undo ON undo.theirs = theirs.undoneBy AND undo.isNew
        WHERE \(isSameChange);

        UPDATE main.change SET undoneBy = NULL
        FROM other.change AS theirs
          JOIN merged AS known ON known.theirs = theirs.run AND NOT known.isNew
        WHERE \(isSameChange) AND theirs.undoneBy IS NULL AND main.change.undoneBy IN (
          SELECT former.ours FROM other.change AS taken
            JOIN merged AS former ON former.theirs = taken.run AND NOT former.isNew
            JOIN merged AS undo ON undo.theirs = taken.undoneBy AND undo.isNew
          WHERE taken.path = theirs.path);
        """
    )
  }

  /// Whether a change here is `theirs`, of the run `known`.
  private var isSameChange: String {
    """
    main.change.run = known.ours AND main.change.path = theirs.path
    AND main.change.hashBefore IS theirs.hashBefore AND main.change.hashAfter IS theirs.hashAfter
    """
  }

  // MARK: - Changes and items

  /// They count as made: the next run would otherwise settle them by files of this machine.
  private func insertChanges() throws {
    let columns = try columns(
      "change", except: ["id", "run", "undoneBy", "isConfirmed", "tookBack"])
    let theirs = columns.split(separator: ", ").map { "theirs.\($0)" }.joined(separator: ", ")
    try database.execute(
      sql: """
        INSERT INTO main.change (\(columns), run, undoneBy, isConfirmed)
        SELECT \(theirs), known.ours, undo.ours, 1
        FROM other.change AS theirs
          JOIN merged AS known ON known.theirs = theirs.run AND known.isOpen
          LEFT JOIN merged AS undo ON undo.theirs = theirs.undoneBy
        WHERE known.isNew OR NOT EXISTS (SELECT 1 FROM main.change WHERE \(isSameChange))
        ORDER BY theirs.id
        """
    )
  }

  private func mergeItems() throws {
    let key = ["device", "provider", "mailbox", "action"]
    let columns = try columns("item", except: ["id"])
    // What a later version of the table has beside these: known here, or else known there.
    let others = try self.columns("item", except: key + ["id", "steps", "isOfMigration", "doneAt"])
      .split(separator: ", ").map { ", \($0) = coalesce(item.\($0), excluded.\($0))" }.joined()
    try database.execute(
      sql: """
        INSERT INTO main.item (\(columns)) SELECT \(columns) FROM other.item WHERE true ORDER BY id
        ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET
          doneAt = max(coalesce(item.doneAt, excluded.doneAt), coalesce(excluded.doneAt, item.doneAt)),
          steps = iif(excluded.isOfMigration > item.isOfMigration, excluded.steps, item.steps),
          isOfMigration = max(item.isOfMigration, excluded.isOfMigration)\(others);

        INSERT OR IGNORE INTO main.mention (item, run, path)
        SELECT ours.id, merged.ours, mention.path
        FROM other.mention
          JOIN merged ON merged.theirs = mention.run AND merged.isOpen
          JOIN other.item AS theirs ON theirs.id = mention.item
          JOIN main.item AS ours USING (\(key.joined(separator: ", ")));
        """
    )
  }

  // MARK: - Looking

  private func counts() throws -> (runs: Int, changes: Int, items: Int, newestItem: Int64) {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT (SELECT count(*) FROM main.run), (SELECT count(*) FROM main.change),
          (SELECT count(*) FROM main.item), (SELECT coalesce(max(id), 0) FROM main.item)
        """
    )
    guard let row else { return (0, 0, 0, 0) }
    return (row[0], row[1], row[2], row[3])
  }

  /// The numbers of the items that are ticked off, as JSON.
  private func tickedItems() throws -> String {
    try String.fetchOne(
      database,
      sql: "SELECT json_group_array(id) FROM main.item WHERE doneAt IS NOT NULL"
    ) ?? "[]"
  }

  /// The columns of a table, so that one that is added later travels along.
  private func columns(_ table: String, except known: [String]) throws -> String {
    try database.columns(in: table).map(\.name).filter { !known.contains($0) }
      .joined(separator: ", ")
  }
}
