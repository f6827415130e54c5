import GRDB

/// The tables, as a list of named migrations: one that was shipped is never edited, new ones are added at the end.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("picks") { database in
      try database.execute(sql: picks)
    }
    migrator.registerMigration("journal") { database in
      try database.execute(sql: calls)
      try database.execute(sql: searches)
      try database.execute(sql: decisions)
    }
    // The tables stay as they are. From here on the facts of listings are codes and values, which a program of before
    // cannot read: it leaves the archive alone. What is kept in English is read as it stands.
    migrator.registerMigration("facts", foreignKeyChecks: .immediate) { _ in }
    migrator.registerMigration("details") { database in
      try database.execute(sql: details)
    }
    // Steps that one key has made are taken back together. A program of before would take them back one by one: it leaves
    // the archive alone.
    migrator.registerMigration("batches") { database in
      try database.execute(sql: "ALTER TABLE decision_step ADD COLUMN batch TEXT CHECK (batch <> '')")
    }
    // A photo is not all that is searched by: words are as well. A program of before would take them for the name of a
    // photo: it leaves the archive alone.
    migrator.registerMigration("words") { database in
      for table in ["call", "reply", "search"] {
        try database.execute(sql: "ALTER TABLE \(table) RENAME COLUMN photo TO subject")
      }
    }
    // Ways of looking at results, under names.
    migrator.registerMigration("views") { database in
      try database.execute(sql: views)
    }
    // A program of before knows neither the table nor such calls, and would take them for calls of another kind: it leaves
    // the archive alone.
    migrator.registerMigration("freight") { database in
      try database.execute(sql: freight)
    }
    migrator.registerMigration("looks") { database in
      try database.execute(sql: looks)
    }
    migrator.registerMigration("pages") { database in
      try database.execute(sql: pages)
    }
    // Looks leave their blocks. A program of before would look for them there: it leaves the archive alone.
    migrator.registerMigration("signs", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: signs)
      try moveLooks(in: database)
    }
    migrator.registerMigration("preferences") { database in
      try database.execute(sql: preferences)
    }
    migrator.registerMigration("reasons") { database in
      try database.execute(sql: "ALTER TABLE rejection ADD COLUMN note TEXT CHECK (note <> '')")
    }
    return migrator
  }

  /// Brings the database to this version. Two programs that start at the same time may both try: whoever comes second
  /// finds the work done.
  static func migrate(_ database: DatabaseQueue) throws {
    guard try !database.read(migrator.hasCompletedMigrations) else { return }
    do {
      try migrator.migrate(database)
    } catch {
      guard try database.read(migrator.hasCompletedMigrations) else { throw error }
    }
  }

  /// `listing` is the offer as it looked when it was picked; what is worth asking for stands beside it, drawn from it.
  private static let picks = """
    CREATE TABLE pick (
      place INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE
        CHECK (key = (listing ->> '$.id.marketplace') || ':' || (listing ->> '$.id.number')),
      picked_at INTEGER NOT NULL,  -- milliseconds since 1970-01-01 UTC
      query_photo TEXT CHECK (query_photo <> ''),
      quantity INTEGER CHECK (quantity > 0),
      status TEXT CHECK (status <> ''),
      tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags) AND json_type(tags) = 'array'),
      note TEXT CHECK (note <> ''),
      listing TEXT NOT NULL CHECK (json_valid(listing) AND json_type(listing) = 'object'),
      provider TEXT NOT NULL GENERATED ALWAYS AS (listing ->> '$.provenance.provider') VIRTUAL,
      title TEXT NOT NULL GENERATED ALWAYS AS
        (coalesce(listing ->> '$.title.original', listing ->> '$.title.translated')) VIRTUAL
    ) STRICT;
    CREATE INDEX pick_by_time ON pick (picked_at, place);
    """

  /// What another version of the program has saved is read as far as it is known, so nothing is said here of what columns
  /// and orders there are.
  private static let views = """
    CREATE TABLE view (
      place INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      columns TEXT NOT NULL CHECK (json_valid(columns) AND json_type(columns) = 'array'),
      narrowing TEXT NOT NULL,
      sort TEXT NOT NULL,
      quantity INTEGER CHECK (quantity > 0)
    ) STRICT;
    """
}
