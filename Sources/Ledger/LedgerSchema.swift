import GRDB

/// The tables of the ledger, built by migrations that are recorded by name.
///
/// To change the schema, add a migration at the end; one that was ever released stays as it is.
enum LedgerSchema {
  /// Marks the file as ours (`PRAGMA application_id`): "mmnd".
  static let applicationID: Int32 = 0x6D6D_6E64

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("runs, originals and sign-ins") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(
        sql: """
          CREATE TABLE run (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            startedAt INTEGER NOT NULL,
            finishedAt INTEGER,
            outcome TEXT,
            undoneBy INTEGER REFERENCES run (id)
          ) STRICT;

          -- What a run did to one file. A null hash is a file that is not there.
          CREATE TABLE change (
            id INTEGER PRIMARY KEY,
            run INTEGER NOT NULL REFERENCES run (id),
            path BLOB NOT NULL,
            hashBefore TEXT,
            hashAfter TEXT,
            mode INTEGER,
            owner INTEGER,
            ownerGroup INTEGER,
            original BLOB,
            isConfirmed INTEGER NOT NULL DEFAULT 0,
            undoneBy INTEGER REFERENCES run (id)
          ) STRICT;
          CREATE INDEX changeByRun ON change (run);
          CREATE INDEX changeByPath ON change (path);

          CREATE TABLE item (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            device TEXT NOT NULL,
            provider TEXT NOT NULL,
            mailbox TEXT NOT NULL,
            action TEXT NOT NULL,
            steps TEXT NOT NULL,
            isOfMigration INTEGER NOT NULL,
            doneAt INTEGER,
            UNIQUE (device, provider, mailbox, action)
          ) STRICT;

          -- Which run met an item in which file; without a run that stands, an item is withdrawn.
          CREATE TABLE mention (
            item INTEGER NOT NULL REFERENCES item (id),
            run INTEGER NOT NULL REFERENCES run (id),
            path BLOB NOT NULL,
            PRIMARY KEY (item, run, path)
          ) STRICT, WITHOUT ROWID;
          """
      )
    }
    migrator.registerMigration("compressed originals") { database in
      // How many bytes the original has where it is compressed; null where it is stored as it was.
      try database.execute(sql: "ALTER TABLE change ADD COLUMN originalSize INTEGER")
    }
    migrator.registerMigration("files that are written through") { database in
      // 1 for a file that was not replaced in one step, so that a crash can leave it half written.
      try database.execute(
        sql: "ALTER TABLE change ADD COLUMN isWrittenThrough INTEGER NOT NULL DEFAULT 0"
      )
    }
    migrator.registerMigration("who does it, and by when") { database in
      try database.execute(
        sql: """
          ALTER TABLE item ADD COLUMN assignee TEXT;
          ALTER TABLE item ADD COLUMN dueOn TEXT;
          """
      )
    }
    migrator.registerMigration("runs of other ledgers") { database in
      try database.execute(
        sql: """
          -- Random, and the same in every ledger that the run is merged into.
          ALTER TABLE run ADD COLUMN identifier TEXT;
          -- The ledger that a merged run comes from and its number there; null for our own runs.
          ALTER TABLE run ADD COLUMN origin TEXT;
          ALTER TABLE run ADD COLUMN originRun INTEGER;

          -- Made of what the run did, so that two copies of an old ledger come to the same.
          UPDATE run SET identifier = kind || ' ' || id || ' ' || startedAt
            || coalesce(
              (SELECT ' ' || hex(path) || ' ' || coalesce(hashBefore, '') || ' '
                || coalesce(hashAfter, '')
               FROM change WHERE change.run = run.id ORDER BY change.id LIMIT 1), '')
            || coalesce(
              (SELECT ' ' || hex(min(path)) FROM mention WHERE mention.run = run.id), '');
          CREATE UNIQUE INDEX runByIdentifier ON run (identifier);
          """
      )
    }
    migrator.registerMigration("undos of undos, and sign-ins that fall due again") { database in
      try database.execute(
        sql: """
          -- For a change by an undo that was taken back: the change that it had taken back.
          ALTER TABLE change ADD COLUMN tookBack INTEGER;

          -- Which file said that an item is done; where it says otherwise later, the item is open again.
          CREATE TABLE confirmation (
            item INTEGER NOT NULL REFERENCES item (id),
            path BLOB NOT NULL,
            PRIMARY KEY (item, path)
          ) STRICT, WITHOUT ROWID;
          """
      )
    }
    return migrator
  }
}
