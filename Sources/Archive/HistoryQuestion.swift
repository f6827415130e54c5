import Foundation
import GRDB
import Queries

/// A question to the history. Its cost grows with what it answers and not with the archive: rows come newest first, and
/// reading ends as soon as there are enough.
struct HistoryQuestion {
  private let filter: HistoryFilter
  private let limit: Int
  private let earlier: SearchNumber?

  init(_ filter: HistoryFilter, limit: Int, before earlier: SearchNumber?) {
    self.filter = filter
    self.limit = limit
    self.earlier = earlier
  }

  func ask(_ database: Database) throws -> [PastSearch] {
    guard limit > 0 else { return [] }
    guard !filter.words.allSatisfy(\.isWhitespace) else {
      return try StoredSearch.fetchAll(
        database, sql: StoredSearch.some + " WHERE \(conditions.sql) ORDER BY id DESC LIMIT \(limit)",
        arguments: conditions.arguments
      ).compactMap(\.search)
    }
    guard let words = SearchableText.question(filter.words) else { return [] }
    return filter.photo == nil ? try found(words, in: database) : try ofPhoto(with: words, in: database)
  }

  /// What a search must be apart from its words.
  private var conditions: (sql: String, arguments: StatementArguments) {
    var conditions = ["1"]
    var arguments: StatementArguments = []
    if let earlier {
      conditions.append("id < ?")
      arguments += [earlier.rawValue]
    }
    if let from = filter.from {
      conditions.append("asked_at >= ?")
      arguments += [from.milliseconds]
    }
    if let to = filter.to {
      conditions.append("asked_at < ?")
      arguments += [to.milliseconds]
    }
    if let photo = filter.photo {
      conditions.append("subject = ?")
      arguments += [photo]
    }
    return (conditions.joined(separator: " AND "), arguments)
  }

  /// Goes through the index of words from the newest page on.
  private func found(_ words: String, in database: Database) throws -> [PastSearch] {
    // The numbers of searches grow with time, unless the clock was set back: their span is exact, dates inside are
    // looked at one by one.
    var bounds = (lowest: Int64(0), highest: (earlier?.rawValue ?? 1 << 46) - 1)
    if filter.from != nil || filter.to != nil {
      let span = try Row.fetchOne(
        database, sql: "SELECT min(id) AS lowest, max(id) AS highest FROM search WHERE \(conditions.sql)",
        arguments: conditions.arguments)
      guard let lowest: Int64 = span?["lowest"], let highest: Int64 = span?["highest"] else { return [] }
      bounds = (lowest, highest)
    }
    let pages = try Int64.fetchCursor(
      database,
      sql: "SELECT rowid FROM page_text WHERE page_text MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC",
      arguments: [words, bounds.lowest << 16, bounds.highest << 16 | 65_535])
    var searches: [PastSearch] = []
    var last: Int64?
    while searches.count < limit, let page = try pages.next() {
      guard page >> 16 != last else { continue }
      last = page >> 16
      if let search = try search(page >> 16, in: database) { searches.append(search) }
    }
    return searches
  }

  /// Goes through the searches of one photo, which are few.
  private func ofPhoto(with words: String, in database: Database) throws -> [PastSearch] {
    let numbers = try Int64.fetchAll(
      database, sql: "SELECT id FROM search WHERE \(conditions.sql) ORDER BY id DESC", arguments: conditions.arguments)
    var searches: [PastSearch] = []
    for number in numbers where searches.count < limit {
      let isFound = try Bool.fetchOne(
        database,
        sql: "SELECT EXISTS (SELECT 1 FROM page_text WHERE page_text MATCH ? AND rowid BETWEEN ? AND ?)",
        arguments: [words, number << 16, number << 16 | 65_535])
      if isFound == true, let search = try search(number, in: database) { searches.append(search) }
    }
    return searches
  }

  private func search(_ number: Int64, in database: Database) throws -> PastSearch? {
    try StoredSearch.fetchOne(
      database, sql: StoredSearch.some + " WHERE id = ? AND \(conditions.sql)",
      arguments: [number] + conditions.arguments
    )?.search
  }
}
