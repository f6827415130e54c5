import Catalog
import Foundation
import GRDB
import Queries

/// A row of the table `search`, with what belongs to it counted.
struct StoredSearch: FetchableRecord {
  /// How many offers a search shows, each once however many vendors have it. Of a page whose reply is not there any more it
  /// is known only how many it had.
  private static let offersShown = """
    SELECT count(DISTINCT key.value)
      + coalesce((SELECT sum(hits) FROM search_page WHERE search_page.search = search.id AND reply IS NULL), 0)
    FROM search_page JOIN reply ON reply.id = search_page.reply, json_each(reply.keys) AS key
    WHERE search_page.search = search.id
      AND key.key - iif(search_page.number = reply.page, 0, (search_page.number - 1) * search_page.size)
        BETWEEN 0 AND search_page.hits - 1
    """

  static let some = """
    SELECT id, subject, source, query, providers, asked_at, place,
      (\(offersShown)) AS hits,
      (SELECT count(*) FROM pick WHERE pick.search = search.id) AS picks
    FROM search
    """

  /// One more than any search has.
  static let nextTurn = "(SELECT coalesce(max(turn), 0) + 1 FROM search)"

  static func add(
    _ question: AskedQuestion, query: String, providers: String, to database: Database
  ) throws -> SearchNumber {
    try database.execute(
      sql: """
        INSERT INTO search (subject, source, query, providers, asked_at, turn) VALUES (?, ?, ?, ?, ?, \(nextTurn))
        """,
      arguments: [question.subject.stored, question.source, query, providers, question.askedAt.milliseconds])
    let number = SearchNumber(rawValue: database.lastInsertedRowID)
    try PageText.put(SearchableText.words(of: question.source), at: number.rawValue << 16, in: database)
    return number
  }

  /// The newest search by the very same question.
  static func same(_ question: AskedQuestion, since moment: Date, in database: Database) throws -> SearchNumber? {
    try StoredSearch.fetchAll(
      database, sql: some + " WHERE subject = ? AND source = ? AND asked_at BETWEEN ? AND ? ORDER BY id DESC LIMIT 100",
      arguments: [question.subject.stored, question.source, moment.milliseconds, question.askedAt.milliseconds]
    ).compactMap(\.search).first {
      // The vendors' order is no part of the question.
      $0.question.query == question.query && Set($0.question.providers) == Set(question.providers)
    }?.id
  }

  /// Makes a search the last one.
  static func use(_ search: SearchNumber, in database: Database) throws {
    try database.execute(sql: "UPDATE search SET turn = \(nextTurn) WHERE id = ?", arguments: [search.rawValue])
  }

  /// What a photo was called, or the words, the newest name first.
  static func sources(of subject: String, in database: Database) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT source FROM search WHERE subject = ? GROUP BY source ORDER BY max(id) DESC",
      arguments: [subject])
  }

  /// `nil` when the row's JSON is not what this version writes.
  let search: PastSearch?

  init(row: Row) throws {
    guard let query = try? StoredText.decode(ImageQuery.self, from: row["query"]),
      let providers = try? StoredText.decode([ProviderID].self, from: row["providers"])
    else {
      search = nil
      return
    }
    let place: String? = row["place"]
    search = PastSearch(
      id: SearchNumber(rawValue: row["id"]),
      question: AskedQuestion(
        subject: SearchIdentity(stored: row["subject"]), source: row["source"], query: query, providers: providers,
        askedAt: Date(milliseconds: row["asked_at"])),
      hits: row["hits"], picks: row["picks"],
      place: place.flatMap { try? StoredText.decode(SearchPlace.self, from: $0) })
  }
}

/// A row of the table `search_page`, with its reply.
struct StoredShownPage: Sendable {
  let number: Int
  let size: Int
  /// `nil` when the reply is not there any more.
  let content: StoredReply.Content?

  static func all(of search: SearchNumber, in database: Database) throws -> [StoredShownPage] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT search_page.number, search_page.size, reply.id, reply.at, reply.content
        FROM search_page LEFT JOIN reply ON reply.id = search_page.reply
        WHERE search_page.search = ? ORDER BY search_page.id
        """,
      arguments: [search.rawValue]
    ).map { row in
      let reply: Int64? = row["id"]
      return StoredShownPage(
        number: row["number"], size: row["size"], content: reply == nil ? nil : StoredReply.Content(row))
    }
  }

  static func isThere(_ page: ShownPage, in search: SearchNumber, of database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM search_page WHERE search = ? AND provider = ? AND number = ? AND size = ?
          AND reply = ?)
        """,
      arguments: [search.rawValue, page.provider.rawValue, page.number, page.size, page.reply.rawValue]) ?? false
  }

  /// Puts what a call brought where it is shown at once; `nil` when it is not.
  static func put(_ reply: ReplyNumber, of end: CallEnd, in database: Database) throws -> Int64? {
    guard case .page(_, let key, showing: let showing?) = end.brought else { return nil }
    let page = ShownPage(reply: reply, provider: key.provider, number: showing.number, size: showing.size)
    return try put(page, in: showing.search, of: database)
  }

  /// - Returns: the row's number; `nil` when the search is not there any more, or is full.
  static func put(_ page: ShownPage, in search: SearchNumber, of database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database,
      sql: """
        INSERT INTO search_page (id, search, reply, provider, number, size, hits)
        SELECT coalesce((SELECT max(id) FROM search_page WHERE search = :search), :search << 16) + 1,
          :search, id, :provider, :number, :size,
          -- As many as are shown: of the page itself, or of the part of one list that is this page.
          max(0, min(:size, json_array_length(keys) - iif(:number = page, 0, (:number - 1) * :size)))
        FROM reply WHERE id = :reply AND EXISTS (SELECT 1 FROM search WHERE id = :search)
          AND coalesce((SELECT max(id) FROM search_page WHERE search = :search) & 65535, 0) < 65535
        ON CONFLICT (search, provider, number, size) DO UPDATE SET reply = excluded.reply, hits = excluded.hits
        RETURNING id
        """,
      arguments: [
        "search": search.rawValue, "reply": page.reply.rawValue, "provider": page.provider.rawValue,
        "number": page.number, "size": page.size,
      ])
  }
}

/// The index of the history.
enum PageText {
  static func put(_ words: String, at row: Int64, in database: Database) throws {
    try database.inSavepoint {
      try database.execute(sql: "DELETE FROM page_text WHERE rowid = ?", arguments: [row])
      try database.execute(sql: "INSERT INTO page_text (rowid, words) VALUES (?, ?)", arguments: [row, words])
      return .commit
    }
  }
}
