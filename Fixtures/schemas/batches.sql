-- What the migration "batches" adds to a database of the one before.
ALTER TABLE decision_step ADD COLUMN batch TEXT CHECK (batch <> '');
INSERT INTO grdb_migrations VALUES ('batches');
