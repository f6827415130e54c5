extension Schema {
  /// What vendors said of offers when they were asked for details. A program of before knows neither the table nor such
  /// calls: it leaves the archive alone.
  static let details = """
    ALTER TABLE call ADD COLUMN listing TEXT CHECK (listing <> '');  -- the key of the offer that a call asks about

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
    """
}
