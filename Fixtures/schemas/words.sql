-- What the migration "words" adds to a database of the one before, and a search by words.
ALTER TABLE call RENAME COLUMN photo TO subject;
ALTER TABLE reply RENAME COLUMN photo TO subject;
ALTER TABLE search RENAME COLUMN photo TO subject;
INSERT INTO grdb_migrations VALUES ('words');
INSERT INTO search (subject, source, query, providers, asked_at, turn) VALUES (
  'words:马克杯', '马克杯', '{"excludes":[],"filters":[],"includeTags":[],"language":"en","pageSize":20,"sort":"default"}', '["daji"]', 1795176000000, 2
);
INSERT INTO call (session, at, ended_at, provider, kind, subject, page, search, outcome) VALUES (
  1, 1795176000000, 1795176000000, 'daji', 'words', 'words:马克杯', 1, last_insert_rowid(), 'answered'
);
INSERT INTO reply (call, provider, subject, page, at, question, keys, content)
SELECT last_insert_rowid(), provider, 'words:马克杯', page, at, question, keys, content FROM reply WHERE id = 1;
