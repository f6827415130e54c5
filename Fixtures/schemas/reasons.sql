-- What the migration "reasons" adds to a database of the one before: the words of a rejection.
INSERT INTO grdb_migrations VALUES ('reasons');
ALTER TABLE rejection ADD COLUMN note TEXT CHECK (note <> '');
UPDATE rejection SET note = '太亮 too glossy' WHERE place = 1;
