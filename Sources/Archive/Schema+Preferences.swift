extension Schema {
  /// What the user wants for good. Another version of the program may have kept more, so nothing is said here of names.
  static let preferences = """
    CREATE TABLE preference (
      name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
      value TEXT NOT NULL
    ) STRICT;
    """
}
