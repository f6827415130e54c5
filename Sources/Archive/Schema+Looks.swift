extension Schema {
  /// Offers whose pictures were looked at, and what these look like to a network, in blocks of many looks; see ``signs`` for
  /// where looks stand since.
  static let looks = """
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
    """
}
