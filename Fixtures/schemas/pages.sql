-- What the migration "pages" adds to a database of the one before, and a page that was followed.
INSERT INTO grdb_migrations VALUES ('pages');
CREATE TABLE followed_page (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chance REAL NOT NULL CHECK (chance BETWEEN 0 AND 1),
  was_better INTEGER NOT NULL CHECK (was_better IN (0, 1))
) STRICT;
INSERT INTO followed_page (chance, was_better) VALUES (0.25, 1);
