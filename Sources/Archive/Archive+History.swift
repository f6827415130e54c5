import Catalog
package import Foundation
import GRDB
package import Queries

extension Archive {
  /// For so long, in seconds, the same question is the same search to those who look at the history.
  package static let sameSearch: TimeInterval = 86_400

  /// Adds a search to the history; it is the last one then.
  ///
  /// - Parameter age: how old, in seconds, a search by the very same question may be to be gone on with instead: one
  ///   question is one line of the history, and has the pages that it showed before.
  package func begin(
    _ question: AskedQuestion, orGoOnWithin age: TimeInterval = 0
  ) async throws(ArchiveError) -> SearchNumber {
    let query = try naming { try StoredText.encode(question.query) }
    let providers = try naming { try StoredText.encode(question.providers) }
    return try await write { database in
      if age > 0, let same = try StoredSearch.same(question, since: question.askedAt - age, in: database) {
        try StoredSearch.use(same, in: database)
        return same
      }
      return try StoredSearch.add(question, query: query, providers: providers, to: database)
    }
  }

  /// Takes a search out of the history for which nothing was asked and nothing shown.
  package func withdraw(_ search: SearchNumber) async throws(ArchiveError) {
    try await write { database in
      try database.execute(
        sql: """
          DELETE FROM search WHERE id = :id AND NOT EXISTS (SELECT 1 FROM search_page WHERE search = :id)
            AND NOT EXISTS (SELECT 1 FROM call WHERE at >= search.asked_at AND call.search = :id)
          """, arguments: ["id": search.rawValue])
    }
  }

  /// Keeps where a search was left; it is the last one then. A search that is not there any more is no error.
  package func leave(
    _ search: SearchNumber, at place: SearchPlace, on date: Date
  ) async throws(ArchiveError) {
    let place = try naming { try StoredText.encode(place) }
    try await write { database in
      try database.execute(
        sql: "UPDATE search SET place = ?, left_at = ?, turn = \(StoredSearch.nextTurn) WHERE id = ?",
        arguments: [place, date.milliseconds, search.rawValue])
    }
  }

  /// Searches of the history, the newest first.
  ///
  /// - Parameter earlier: the last search of the part of the list that is known already.
  package func searches(
    matching filter: HistoryFilter = HistoryFilter(), limit: Int, before earlier: SearchNumber? = nil
  ) async throws(ArchiveError) -> [PastSearch] {
    try await read { database in
      try HistoryQuestion(filter, limit: limit, before: earlier).ask(database)
    }
  }

  /// The search that was asked or left last.
  package func lastSearch() async throws(ArchiveError) -> PastSearch? {
    try await read { database in
      try StoredSearch.fetchOne(database, sql: StoredSearch.some + " ORDER BY turn DESC LIMIT 1")?.search
    }
  }

  /// A search as it was left, with every page that it had shown; `nil` when it is not there any more.
  package func reopen(_ search: SearchNumber) async throws(ArchiveError) -> ReopenedSearch? {
    let stored = try await read { database in
      try StoredSearch.fetchOne(database, sql: StoredSearch.some + " WHERE id = ?", arguments: [search.rawValue])
    }
    guard let past = stored?.search else { return nil }
    var reopened = ReopenedSearch(search: past, pages: [], missing: 0)
    let shown = try await read { database in try StoredShownPage.all(of: search, in: database) }
    for page in shown {
      if let kept = try? page.content?.page() {
        reopened.pages.append(kept.shown(number: page.number, size: page.size))
      } else {
        reopened.missing += 1
      }
    }
    return reopened
  }

  /// The page is in the history when this returns. Its text is indexed after that.
  package func show(
    _ page: ShownPage, _ content: ResultPage, in search: SearchNumber
  ) async throws(JournalError) {
    try await journalling { () async throws(ArchiveError) in
      let isKnown = try await read { try StoredShownPage.isThere(page, in: search, of: $0) }
      guard !isKnown, let row = try await write({ try StoredShownPage.put(page, in: search, of: $0) }) else { return }
      indexText(of: content, at: row)
    }
  }

  /// Does it after this returns, so that nobody waits for it; what is asked later sees it.
  func indexText(of page: ResultPage, at row: Int64) {
    database.asyncWriteWithoutTransaction { database in
      // A page without text is only not found by its words: the disk need not be waited for.
      try? database.execute(sql: "PRAGMA synchronous = NORMAL")
      try? PageText.put(SearchableText.words(of: page), at: row, in: database)
      try? database.execute(sql: "PRAGMA synchronous = FULL")
    }
  }
}
