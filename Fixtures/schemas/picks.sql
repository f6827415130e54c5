-- A database as the version whose last migration is "picks" leaves it.
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES ('picks');
CREATE TABLE pick (
  place INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE
    CHECK (key = (listing ->> '$.id.marketplace') || ':' || (listing ->> '$.id.number')),
  picked_at INTEGER NOT NULL,  -- milliseconds since 1970-01-01 UTC
  query_photo TEXT CHECK (query_photo <> ''),
  quantity INTEGER CHECK (quantity > 0),
  status TEXT CHECK (status <> ''),
  tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags) AND json_type(tags) = 'array'),
  note TEXT CHECK (note <> ''),
  listing TEXT NOT NULL CHECK (json_valid(listing) AND json_type(listing) = 'object'),
  provider TEXT NOT NULL GENERATED ALWAYS AS (listing ->> '$.provenance.provider') VIRTUAL,
  title TEXT NOT NULL GENERATED ALWAYS AS
    (coalesce(listing ->> '$.title.original', listing ->> '$.title.translated')) VIRTUAL
) STRICT;
CREATE INDEX pick_by_time ON pick (picked_at, place);
INSERT INTO pick (key, picked_at, query_photo, quantity, status, tags, note, listing) VALUES (
  '1688:727920485853', 1795165200250, 'red-mug.jpg', 500, 'asked', '["acme","红"]', 'ask for a sample',
  '{"address":"https://detail.1688.com/offer/727920485853.html","facts":[{"name":"brand","value":"none"}],"freeShipping":false,"id":{"marketplace":"1688","number":"727920485853"},"minimumOrder":2,"pictureAddress":"https://cbu01.alicdn.com/img/mug.jpg","prices":[{"amount":"0.085","basis":"wholesale","currency":"CNY"}],"provenance":{"fetchedAt":"2026-11-20T09:00:00.000Z","page":2,"provider":"tmapi-v1","rank":21},"repurchaseRate":{"raw":"0.5"},"sales":[{"count":3911,"isAtLeast":false,"window":30},{"count":50,"isAtLeast":true,"window":null}],"shipsFrom":"Chaozhou","shipsWithinHours":48,"shop":{"address":"https://shop.1688.com/","businessType":"生产加工","flags":{"factory":false,"trustPass":true},"id":"b2b-1","location":"Guangdong","name":"潮州陶瓷厂","repurchaseRate":{"percent":"11.20","raw":"11.2%"},"score":"4.50","years":11},"stock":872,"tags":["gift box"],"tiers":[{"amount":"0.085","currency":"CNY","from":10}],"title":{"language":"en","original":"陶瓷马克杯","translated":"Ceramic mug"}}'
);
INSERT INTO pick (key, picked_at, listing) VALUES (
  'taobao:7279204858531234567', 1795165260000,
  '{"facts":[],"id":{"marketplace":"taobao","number":"7279204858531234567"},"prices":[],"provenance":{"fetchedAt":"2026-11-20T09:00:00.000Z","page":1,"provider":"shanjing","rank":1},"sales":[],"shop":{"flags":{}},"tags":[],"tiers":[],"title":{"original":"搪瓷杯"}}'
);
