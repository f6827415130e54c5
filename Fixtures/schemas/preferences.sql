-- What the migration "preferences" adds to a database of the one before: what the user wants, and a name that is not known.
INSERT INTO grdb_migrations VALUES ('preferences');
CREATE TABLE preference (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  value TEXT NOT NULL
) STRICT;
INSERT INTO preference VALUES ('side-column', 'always'), ('of-another-version', 'x');
