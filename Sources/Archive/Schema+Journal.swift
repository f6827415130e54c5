extension Schema {
  /// `call` is the ledger: nothing is ever removed from it. A call that has no outcome never ended, and counts as
  /// charged. Times are milliseconds since 1970-01-01 UTC.
  static let calls = """
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
    """

  /// The text of a page that a search showed stands in `page_text` under the number of the page, which holds the number
  /// of its search in its upper bits: so the newest search is found first, without looking at the rest. Under a search's
  /// number with zero in the lower bits stands the name of its photo.
  static let searches = """
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
    """

  /// A listing is a pick, a rejection, or neither.
  static let decisions = """
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
    """
}
