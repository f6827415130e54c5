extension Schema {
  /// What was said of pages before they were asked for, and what came of it.
  static let pages = """
    CREATE TABLE followed_page (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      chance REAL NOT NULL CHECK (chance BETWEEN 0 AND 1),
      was_better INTEGER NOT NULL CHECK (was_better IN (0, 1))
    ) STRICT;
    """
}
