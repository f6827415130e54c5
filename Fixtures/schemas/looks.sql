-- What the migration "looks" adds to a database of the one before, and an offer whose picture was looked at.
INSERT INTO grdb_migrations VALUES ('looks');
CREATE TABLE seen_offer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  listing TEXT NOT NULL CHECK (listing <> ''),
  picture TEXT NOT NULL CHECK (picture <> ''),
  network TEXT NOT NULL CHECK (network <> ''),
  at INTEGER NOT NULL,
  said TEXT NOT NULL CHECK (json_valid(said) AND json_type(said) = 'object'),
  UNIQUE (listing, picture)
) STRICT;
CREATE INDEX seen_offer_by_picture ON seen_offer (picture);
CREATE TABLE look_block (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  network TEXT NOT NULL CHECK (network <> ''),
  numbers BLOB NOT NULL,  -- of seen_offer, eight bytes each, the lowest first
  looks BLOB NOT NULL CHECK (length(looks) = 32 * length(numbers))  -- 256 signed bytes each
) STRICT;
INSERT INTO seen_offer (listing, picture, network, at, said) VALUES (
  '1688:1', 'https://cbu01.alicdn.com/1.jpg', 'cb79d903', 1795176000000,
  '{"id":{"marketplace":"1688","number":"1"},"pictureAddress":"https://cbu01.alicdn.com/1.jpg","prices":[{"amount":"12.50","basis":"wholesale","currency":"CNY"}],"provenance":{"fetchedAt":"2026-11-20T12:00:00.000Z","page":1,"provider":"daji","rank":1},"shop":{"flags":{}},"tags":[],"facts":[],"tiers":[],"sales":[],"title":{"original":"杯子"}}'
);
INSERT INTO look_block (network, numbers, looks) VALUES (
  'cb79d903', X'0100000000000000',
  X'000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F404142434445464748494A4B4C4D4E4F505152535455565758595A5B5C5D5E5F606162636465666768696A6B6C6D6E6F707172737475767778797A7B7C7D7E7F808182838485868788898A8B8C8D8E8F909192939495969798999A9B9C9D9E9FA0A1A2A3A4A5A6A7A8A9AAABACADAEAFB0B1B2B3B4B5B6B7B8B9BABBBCBDBEBFC0C1C2C3C4C5C6C7C8C9CACBCCCDCECFD0D1D2D3D4D5D6D7D8D9DADBDCDDDEDFE0E1E2E3E4E5E6E7E8E9EAEBECEDEEEFF0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF'
);
