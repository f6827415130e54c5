-- What the migration "freight" adds to a database of the one before, and what sending an offer costs.
INSERT INTO grdb_migrations VALUES ('freight');
ALTER TABLE call ADD COLUMN question TEXT CHECK (question IS NULL OR json_valid(question));
CREATE TABLE freight (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  call INTEGER NOT NULL REFERENCES call,
  provider TEXT NOT NULL CHECK (provider <> ''),
  listing TEXT NOT NULL CHECK (listing <> ''),
  question TEXT NOT NULL CHECK (json_valid(question) AND json_type(question) = 'object'),
  server TEXT CHECK (server <> ''),  -- NULL is the one that the vendor documents
  at INTEGER NOT NULL,
  content BLOB NOT NULL  -- what it said as JSON, compressed
) STRICT;
CREATE INDEX freight_by_listing ON freight (listing, provider);
CREATE INDEX freight_by_time ON freight (at);
INSERT INTO call (session, at, ended_at, provider, kind, listing, question, outcome) VALUES (
  1, 1795176000000, 1795176000000, 'daji', 'freight', '1688:1',
  '{"destination":"440000","pieces":500,"variant":"11","weight":{"grams":"100000.00"}}', 'answered'
);
INSERT INTO freight (call, provider, listing, question, server, at, content) VALUES (
  last_insert_rowid(), 'daji', '1688:1', '{"destination":"440000","pieces":500,"variant":"11","weight":{"grams":"100000.00"}}', NULL,
  1795176000000,
  X'4401000000000000785e6d8f4b0ec2300c44efe275855cc4ff12ecd822d3bac5d086ca49f9a8e2eed8154848b04ac67933e30c501c496b86cd00078a1261033796fa9820834a34267fa9d800584f106dda07498ee52e9f1904be7f41cb7f905125c72481925c828d6733c4911b4d033c7a0a7eeed12370fa7149dc563b52a16015497bcea0110faa9d6e49cf9cba860a6fce17ab952586be3db0baf6e53ad2821b87dfbfb25badd4fa6e53c44f4f275cb0cde68826f4729572cc28e92496f9ebcd7dffb7fd05bfc1616c'
);
