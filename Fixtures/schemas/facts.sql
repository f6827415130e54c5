-- A database as the version whose last migration is "facts" leaves it.
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES ('picks'), ('journal'), ('facts');
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
CREATE TABLE call (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session INTEGER NOT NULL,  -- one run of one program
  at INTEGER NOT NULL,
  ended_at INTEGER,
  provider TEXT NOT NULL CHECK (provider <> ''),
  kind TEXT NOT NULL CHECK (kind <> ''),
  photo TEXT CHECK (photo <> ''),  -- NULL when it was forgotten
  page INTEGER,
  search INTEGER,  -- its number; the search itself may have been removed
  amount TEXT CHECK (amount GLOB '[0-9]*'),
  currency TEXT CHECK (currency <> ''),
  outcome TEXT CHECK (outcome <> ''),
  is_charged INTEGER NOT NULL DEFAULT 1 CHECK (is_charged IN (0, 1)),
  CHECK ((amount IS NULL) = (currency IS NULL)),
  CHECK ((outcome IS NULL) = (ended_at IS NULL)),
  CHECK (outcome IS NOT NULL OR is_charged)
) STRICT;
CREATE INDEX call_by_time ON call (at, provider, kind, is_charged, amount, currency);
CREATE INDEX call_by_session ON call (session);
CREATE INDEX call_by_photo ON call (photo);

CREATE TABLE exchange (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  call INTEGER NOT NULL REFERENCES call,
  request TEXT NOT NULL,  -- method and address, without secrets
  status INTEGER NOT NULL,
  reply BLOB NOT NULL  -- compressed
) STRICT;
CREATE INDEX exchange_by_call ON exchange (call);

CREATE TABLE reply (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  call INTEGER NOT NULL REFERENCES call,
  provider TEXT NOT NULL CHECK (provider <> ''),
  photo TEXT NOT NULL CHECK (photo <> ''),
  page INTEGER NOT NULL,
  at INTEGER NOT NULL,
  question TEXT NOT NULL CHECK (json_valid(question) AND json_type(question) = 'object'),
  keys TEXT NOT NULL CHECK (json_valid(keys) AND json_type(keys) = 'array'),  -- of its listings
  content BLOB NOT NULL  -- the page as JSON, compressed
) STRICT;
CREATE INDEX reply_by_photo ON reply (photo, provider, page);
CREATE INDEX reply_by_time ON reply (at);

CREATE TABLE photo_reference (
  id INTEGER PRIMARY KEY,
  provider TEXT NOT NULL CHECK (provider <> ''),
  photo TEXT NOT NULL CHECK (photo <> ''),
  crop TEXT NOT NULL DEFAULT '' CHECK (crop = '' OR json_valid(crop)),
  kind TEXT NOT NULL CHECK (kind <> ''),
  value TEXT NOT NULL,
  width INTEGER CHECK (width > 0),
  height INTEGER CHECK (height > 0),
  at INTEGER NOT NULL,
  UNIQUE (photo, provider, crop),
  CHECK ((width IS NULL) = (height IS NULL))
) STRICT;
CREATE TABLE search (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  photo TEXT NOT NULL CHECK (photo <> ''),
  source TEXT NOT NULL,
  query TEXT NOT NULL CHECK (json_valid(query) AND json_type(query) = 'object'),
  providers TEXT NOT NULL CHECK (json_valid(providers) AND json_type(providers) = 'array'),
  asked_at INTEGER NOT NULL,
  place TEXT CHECK (place IS NULL OR json_valid(place)),  -- where it was left
  left_at INTEGER,
  turn INTEGER NOT NULL UNIQUE,  -- the highest is the search that was used last, whatever the clock said
  CHECK ((place IS NULL) = (left_at IS NULL))
) STRICT;
CREATE INDEX search_by_photo ON search (photo);
CREATE INDEX search_by_time ON search (asked_at);

CREATE TABLE search_page (
  id INTEGER PRIMARY KEY,
  search INTEGER NOT NULL REFERENCES search ON DELETE CASCADE CHECK (search = id >> 16 AND id & 65535 > 0),
  reply INTEGER REFERENCES reply ON DELETE SET NULL,
  provider TEXT NOT NULL CHECK (provider <> ''),
  number INTEGER NOT NULL,
  size INTEGER NOT NULL,
  hits INTEGER NOT NULL CHECK (hits >= 0),
  UNIQUE (search, provider, number, size)
) STRICT;
CREATE INDEX search_page_by_reply ON search_page (reply);

CREATE VIRTUAL TABLE page_text USING fts5 (words, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER search_page_forgets_text AFTER DELETE ON search_page BEGIN
  DELETE FROM page_text WHERE rowid = OLD.id;
END;
CREATE TRIGGER search_page_loses_text AFTER UPDATE OF reply ON search_page WHEN NEW.reply IS NULL BEGIN
  DELETE FROM page_text WHERE rowid = OLD.id;
END;
CREATE TRIGGER search_forgets_text AFTER DELETE ON search BEGIN
  DELETE FROM page_text WHERE rowid = OLD.id << 16;
END;
ALTER TABLE pick ADD COLUMN search INTEGER REFERENCES search ON DELETE SET NULL;
CREATE INDEX pick_by_search ON pick (search);

CREATE TABLE rejection (
  place INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE
    CHECK (key = (listing ->> '$.id.marketplace') || ':' || (listing ->> '$.id.number')),
  rejected_at INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  query_photo TEXT CHECK (query_photo <> ''),
  listing TEXT NOT NULL CHECK (json_valid(listing) AND json_type(listing) = 'object')
) STRICT;
CREATE INDEX rejection_by_time ON rejection (rejected_at, place);
CREATE TRIGGER no_pick_is_a_rejection BEFORE INSERT ON pick
WHEN EXISTS (SELECT 1 FROM rejection WHERE key = NEW.key) BEGIN
  SELECT RAISE (ABORT, 'the listing is rejected');
END;
CREATE TRIGGER no_rejection_is_a_pick BEFORE INSERT ON rejection
WHEN EXISTS (SELECT 1 FROM pick WHERE key = NEW.key) BEGIN
  SELECT RAISE (ABORT, 'the listing is a pick');
END;

CREATE TABLE decision_step (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  before_search INTEGER,  -- in which the pick before was made
  search INTEGER,  -- in which the step was made
  is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
) STRICT;
INSERT INTO pick (key, picked_at, query_photo, quantity, status, tags, note, listing) VALUES (
  '1688:727920485853', 1795165200250, 'red-mug.jpg', 500, 'asked', '["acme","红"]', 'ask for a sample',
  '{"address":"https://detail.1688.com/offer/727920485853.html","facts":[{"fact":"brand","text":"陶园"},{"fact":"orders","text":"13"},{"fact":"turnover","text":"50+"},{"fact":"turnover-30-days","text":"1200.50"},{"fact":"turnover-abroad-30-days","text":"7"},{"fact":"goods-score","text":"2"},{"fact":"picture-score","text":"0.8"},{"fact":"weight","text":"0.35"},{"fact":"net-weight","text":"0.3"},{"fact":"new-arrival","flag":false},{"fact":"few-refunds","flag":false},{"fact":"one-piece","flag":true},{"fact":"offer-type","text":"normal"},{"fact":"category","text":"1042207/50911/7"},{"fact":"seller","text":"陶园旗舰店"},{"fact":"answers-score","text":"4.5"},{"fact":"disputes-score","text":"4.1"},{"fact":"logistics-score","text":"4.2"},{"fact":"returns-score","text":"4.3"},{"fact":"advertised","flag":true},{"fact":"jxhy","flag":true},{"fact":"patented","flag":false},{"fact":"on-sale-since","text":"2025-03-02 10:00:00"},{"fact":"stock","text":"100000+"},{"fact":"other-prices","prices":[{"amount":"13.00"},{"amount":"250.00","basis":"drop_ship","unit":"箱"},{"amount":"12.00","unit":"打"}]},{"fact":"completed-from","fields":["title","prices","unit","minimum-order","sales","repurchase-rate","shop","delivery","stock"],"provider":"tmapi-v1"},{"called":"材质","text":"陶瓷"}],"freeShipping":false,"id":{"marketplace":"1688","number":"727920485853"},"minimumOrder":2,"pictureAddress":"https://cbu01.alicdn.com/img/mug.jpg","prices":[{"amount":"0.085","basis":"wholesale","currency":"CNY"}],"provenance":{"fetchedAt":"2026-11-20T09:00:00.000Z","page":2,"provider":"tmapi-v1","rank":21},"repurchaseRate":{"raw":"0.5"},"sales":[{"count":3911,"isAtLeast":false,"window":30},{"count":50,"isAtLeast":true,"window":null}],"shipsFrom":"Chaozhou","shipsWithinHours":48,"shop":{"address":"https://shop.1688.com/","businessType":"生产加工","flags":{"factory":false,"trustPass":true},"id":"b2b-1","location":"Guangdong","name":"潮州陶瓷厂","repurchaseRate":{"percent":"11.20","raw":"11.2%"},"score":"4.50","years":11},"stock":872,"tags":["gift box"],"tiers":[{"amount":"0.085","currency":"CNY","from":10}],"title":{"language":"en","original":"陶瓷马克杯","translated":"Ceramic mug"}}'
);
INSERT INTO pick (key, picked_at, listing) VALUES (
  'taobao:7279204858531234567', 1795165260000,
  '{"facts":[],"id":{"marketplace":"taobao","number":"7279204858531234567"},"prices":[],"provenance":{"fetchedAt":"2026-11-20T09:00:00.000Z","page":1,"provider":"shanjing","rank":1},"sales":[],"shop":{"flags":{}},"tags":[],"tiers":[],"title":{"original":"搪瓷杯"}}'
);
INSERT INTO search (photo, source, query, providers, asked_at, place, left_at, turn) VALUES (
  'f00d', '/home/me/red-mug.jpg', '{"excludes":[],"filters":[],"includeTags":[],"language":"en","pageSize":20,"sort":"default"}', '["daji","shanjing"]', 1795176000000,
  '{"selected":{"marketplace":"1688","number":"2"},"showsDetails":true,"view":"daji"}', 1795176060000, 1
);
INSERT INTO call (session, at, ended_at, provider, kind, photo, page, search, amount, currency, outcome, is_charged) VALUES
  (7, 1795176000000, 1795176000300, 'daji', 'search', 'f00d', 1, 1, '0.05', 'USD', 'answered', 1),
  (7, 1795176000000, 1795176000300, 'shanjing', 'search', 'f00d', 1, 1, NULL, NULL, 'noBalance', 0),
  (7, 1795176000500, NULL, 'daji', 'photo', 'f00d', NULL, 1, NULL, NULL, NULL, 1);
INSERT INTO exchange (call, request, status, reply) VALUES (1, 'POST https://api.example.com/search', 200, x'0200000000000000785eabae0500017500f9');
INSERT INTO reply (call, provider, photo, page, at, question, keys, content) VALUES (
  1, 'daji', 'f00d', 1, 1795176000000, '{"query":{"excludes":[],"filters":[],"includeTags":[],"language":"en","pageSize":20,"sort":"default"}}', '["1688:1","1688:2"]',
  x'1c08000000000000785ecd55cf6bd44014fe57ca5cdd6c27d96e5bf726de7b102f5a8acc66de66a74d66c2cca43f2c7b11044510a1872252cf0a5a15c482e09fb3dbf6bff0bd24ddcdd6081e0d394ce67defcd7bdf7bf3e5988d85db8243cf06de16d061a9725ee9c4b1c1f6311b89d8d36aa7c3946483639609bb073e4f450c6cc0c2f5cd4dd661bac88660e99b4d3a2cb72a86ca5d64a6d018996d76fb1c8143e1145ad8c1d8a4e0440ab81717d6828e8f70fbfed62336d9a108661fb4d07406e6003e1e83bc4771221ead07611844fc61180d38c7b7cb397f8c717291203cacbc952cf3916257a1c90abd8726cc8dceaceb71639397e15341c51ea3558b8caa9afd3a9f5ebcbf7efbe3f2e462fafa19d5e44b0cb9790576bef46999612a745294c733d0789eb12a515aa4f85d45b9fef869fafcd5ecec0b1a3d66e352e14152c56045a6e295ac48d864d259105ead103144b824b7b245146ffaee33bb81e28eb192329a23c25ed3ea0bab914cbbb0f7f99d3640d0e3811447cd4011928b6d6b038ba13542fee9b3d14427c64817b8d858ea738d889a885cc518126e637877b3893a00958c7dd3dceb37ed1a7cd08259861c04c25ab58f4de9942d678391481d343023c45818155a5241ed18a321c815c4946c85a04bd3048c46488f3fca1be56863333cb7818ab1fd89b1470db2f95a14f18dd53ebf1b86ab4b343a48d36603ab11989d9e5ebdf83afd79da84e2641de030dce673adbbc497542e2f3cb4c0e8fece61a949480ae216dc52132dd058b4a0963a2024ce8d570e68985ba9db3d1c1321adb61c09d37465fede9880ee76e014a9c662da78d40f782fe0d14a486281ef12b5dec47bcd26d0b3743d8c1f633f6b496bd7b6b0d7ada3ceb7a23ec9125b089eb4267fe2c62ac7bd422bc25c9e7f5b760aa3caa7b6cf5e9ea0183687c664790a484230b226232614a49292a995689e5e1da3c332a555566441a911ec46fe5010212f6c8cc20f814566c9426ad8611252857da23e54dcd46a5ceba9cf44ae82fd6a4c6281734922363b7b73f5fdc382c64af34a25ff979f060d532bb1ffc34f23faef7f1a3b0b2a5beb70ea299e11715c1549020e633c8044197d9390f174e806e7343616841443ca707b67f21b202db7a1'
);
INSERT INTO photo_reference (provider, photo, kind, value, width, height, at) VALUES
  ('daji', 'f00d', 'image-id', '1234567890123456789', 800, 600, 1795176000000);
INSERT INTO search_page (id, search, reply, provider, number, size, hits) VALUES (65537, 1, 1, 'daji', 1, 20, 2);
INSERT INTO page_text (rowid, words) VALUES (65536, '/home/me/red-mug.jpg'),
  (65537, '陶 瓷 马 克 杯 Ceramic mug 潮 州 陶 瓷 厂');
INSERT INTO rejection (key, rejected_at, reason, query_photo, listing) VALUES (
  '1688:1', 1795176001000, 'not-the-same', 'red-mug.jpg',
  '{"facts":[{"fact":"brand","text":"陶园"},{"fact":"orders","text":"13"},{"fact":"turnover","text":"50+"},{"fact":"turnover-30-days","text":"1200.50"},{"fact":"turnover-abroad-30-days","text":"7"},{"fact":"goods-score","text":"2"},{"fact":"picture-score","text":"0.8"},{"fact":"weight","text":"0.35"},{"fact":"net-weight","text":"0.3"},{"fact":"new-arrival","flag":false},{"fact":"few-refunds","flag":false},{"fact":"one-piece","flag":true},{"fact":"offer-type","text":"normal"},{"fact":"category","text":"1042207/50911/7"},{"fact":"seller","text":"陶园旗舰店"},{"fact":"answers-score","text":"4.5"},{"fact":"disputes-score","text":"4.1"},{"fact":"logistics-score","text":"4.2"},{"fact":"returns-score","text":"4.3"},{"fact":"advertised","flag":true},{"fact":"jxhy","flag":true},{"fact":"patented","flag":false},{"fact":"on-sale-since","text":"2025-03-02 10:00:00"},{"fact":"stock","text":"100000+"},{"fact":"other-prices","prices":[{"amount":"13.00"},{"amount":"250.00","basis":"drop_ship","unit":"箱"},{"amount":"12.00","unit":"打"}]},{"fact":"completed-from","fields":["title","prices","unit","minimum-order","sales","repurchase-rate","shop","delivery","stock"],"provider":"tmapi-v1"},{"called":"材质","text":"陶瓷"}],"id":{"marketplace":"1688","number":"1"},"prices":[{"amount":"8.50","basis":"wholesale","currency":"CNY"}],"provenance":{"fetchedAt":"2026-11-20T12:00:00.000Z","page":1,"provider":"daji","rank":1},"sales":[],"shop":{"flags":{},"name":"潮州陶瓷厂"},"tags":[],"tiers":[],"title":{"language":"en","original":"陶瓷马克杯","translated":"Ceramic mug"}}'
);
INSERT INTO decision_step (id, key, before, after, before_search, search, is_undone) VALUES (
  'E621E1F8-C36C-495A-93FC-0C247A3E6E5F', '1688:1', NULL,
  '{"rejected":{"_0":{"listing":{"facts":[{"fact":"brand","text":"陶园"},{"fact":"orders","text":"13"},{"fact":"turnover","text":"50+"},{"fact":"turnover-30-days","text":"1200.50"},{"fact":"turnover-abroad-30-days","text":"7"},{"fact":"goods-score","text":"2"},{"fact":"picture-score","text":"0.8"},{"fact":"weight","text":"0.35"},{"fact":"net-weight","text":"0.3"},{"fact":"new-arrival","flag":false},{"fact":"few-refunds","flag":false},{"fact":"one-piece","flag":true},{"fact":"offer-type","text":"normal"},{"fact":"category","text":"1042207/50911/7"},{"fact":"seller","text":"陶园旗舰店"},{"fact":"answers-score","text":"4.5"},{"fact":"disputes-score","text":"4.1"},{"fact":"logistics-score","text":"4.2"},{"fact":"returns-score","text":"4.3"},{"fact":"advertised","flag":true},{"fact":"jxhy","flag":true},{"fact":"patented","flag":false},{"fact":"on-sale-since","text":"2025-03-02 10:00:00"},{"fact":"stock","text":"100000+"},{"fact":"other-prices","prices":[{"amount":"13.00"},{"amount":"250.00","basis":"drop_ship","unit":"箱"},{"amount":"12.00","unit":"打"}]},{"fact":"completed-from","fields":["title","prices","unit","minimum-order","sales","repurchase-rate","shop","delivery","stock"],"provider":"tmapi-v1"},{"called":"材质","text":"陶瓷"}],"id":{"marketplace":"1688","number":"1"},"prices":[{"amount":"8.50","basis":"wholesale","currency":"CNY"}],"provenance":{"fetchedAt":"2026-11-20T12:00:00.000Z","page":1,"provider":"daji","rank":1},"sales":[],"shop":{"flags":{},"name":"潮州陶瓷厂"},"tags":[],"tiers":[],"title":{"language":"en","original":"陶瓷马克杯","translated":"Ceramic mug"}},"queryPhoto":"red-mug.jpg","reason":"not-the-same","rejectedAt":"2026-11-20T12:00:01.000Z"}}}', NULL, 1, 0
);
