extension Schema {
  /// What vendors said of sending offers. A question is JSON: the same question is the same text.
  static let freight = """
    ALTER TABLE call ADD COLUMN question TEXT CHECK (question IS NULL OR json_valid(question));  -- beside the offer

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
    """
}
