-- What the migration "details" adds to a database of the one before, and an offer's details.
INSERT INTO grdb_migrations VALUES ('details');
ALTER TABLE call ADD COLUMN listing TEXT CHECK (listing <> '');
CREATE TABLE detail (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  call INTEGER NOT NULL REFERENCES call,
  provider TEXT NOT NULL CHECK (provider <> ''),
  listing TEXT NOT NULL CHECK (listing <> ''),
  language TEXT NOT NULL,
  server TEXT CHECK (server <> ''),  -- NULL is the one that the vendor documents
  at INTEGER NOT NULL,
  content BLOB NOT NULL  -- what it said as JSON, compressed
) STRICT;
CREATE INDEX detail_by_listing ON detail (listing, provider);
CREATE INDEX detail_by_time ON detail (at);
INSERT INTO call (session, at, ended_at, provider, kind, listing, outcome) VALUES (
  1, 1795176000000, 1795176000000, 'daji', 'detail', '1688:1', 'answered'
);
INSERT INTO detail (call, provider, listing, language, server, at, content) VALUES (
  last_insert_rowid(), 'daji', '1688:1', 'en', NULL, 1795176000000,
  X'2803000000000000785e8d52bd6e1341107e95686b27ba3b41b0dc21242a44844042802c6b7c37be1bb2b77beced3a18cb0d1215120d550ae82345a44baa3c8e13e52d98d9758ca142ba626f7ebe9f99592af0ded13478ecd5e8dd78a02ad43447b7788aa8464b05ad0dc6ab917a7090656aa0a6d01357aa93c66aec4123c7cae01c9a72c1e127cfdfa8d54069ea3d995a006650fa0d34551268c11da3ef34944ca0f2c3e190214c68a7e8e45fda3b4765d4b3c33f3c78f8bffc6341b0733460848335a02f1bac1e0b4e911587fb79be5f64aff2629465fcb1b3ec2de3745073799ebaa98a7a2a784f9c72608e39c5da8473e3a76f6c17e135d41c5a72d6402bae6eae7fadaf7ede9d5ede7ebf5a7ffb2c9e7cac91364fe8b64fafa3420da60e915ea1613eeba826039aff13caddd9f9facbd79b1f179cf4aca6d7e0b112c7e8a0a572af0db55aada49385bf0860189b3643ec08e33c0bd66c838b836fc94c62ede4432a5eb0ca9dd26ca7565b3fe9e913a6d1020775b22b8b8a7b565b106ef32c4d4cd9d9eca56c889f934c285196bc871f3b72ac5dd4cec111372699721fea91b8ef3c59938273d021a1fd19c9ede9f5bf6378dd1093aefe12a84e90eac6cbabe621c9d91471db917a7b646369ba17f20c67fe28700ffb971bb0a9e237a276149a'
);
