-- What the migration "views" adds to a database of the one before, and a view.
CREATE TABLE view (
  place INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  columns TEXT NOT NULL CHECK (json_valid(columns) AND json_type(columns) = 'array'),
  narrowing TEXT NOT NULL,
  sort TEXT NOT NULL,
  quantity INTEGER CHECK (quantity > 0)
) STRICT;
INSERT INTO grdb_migrations VALUES ('views');
INSERT INTO view (name, columns, narrowing, sort, quantity) VALUES ('cheap', '["price","moq"]', 'price<40', 'sales', 500);
