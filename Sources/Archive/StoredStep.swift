import Catalog
import Foundation
import GRDB

/// A row of the table `decision_step`.
struct StoredStep: Decodable, FetchableRecord, Sendable {
  static let all = "SELECT id, key, before, after, before_search, search, is_undone, batch FROM decision_step"

  /// Those are the newest `:count`, and what the same keys have made as those.
  static let areNewest = """
    ordinal > (SELECT max(ordinal) FROM decision_step) - :count
    OR coalesce(batch IN (SELECT batch FROM decision_step
      WHERE batch IS NOT NULL AND ordinal > (SELECT max(ordinal) FROM decision_step) - :count), 0)
    """

  private let id: String
  private let key: String
  private let before: String?
  private let after: String?
  private let isUndone: Bool
  private let batch: String?
  /// In which the pick before the step was made.
  let searchBefore: Int64?
  /// In which the step was made.
  let search: Int64?

  private enum CodingKeys: String, CodingKey {
    case id, key, before, after, search, batch
    case isUndone = "is_undone"
    case searchBefore = "before_search"
  }

  init(_ step: DecisionStep) throws {
    id = step.id.uuidString
    key = step.listing.key
    before = try step.before.map { try StoredText.encode($0) }
    after = try step.after.map { try StoredText.encode($0) }
    isUndone = false
    batch = step.batch?.uuidString
    searchBefore = nil
    search = nil
  }

  /// `nil` when the row's JSON is not what this version writes.
  var kept: KeptStep? {
    guard let id = UUID(uuidString: id), let listing = ListingID(key: key),
      let before = Self.decision(before), let after = Self.decision(after)
    else { return nil }
    return KeptStep(
      DecisionStep(
        id: id, listing: listing, before: before.decided, after: after.decided,
        batch: batch.flatMap { UUID(uuidString: $0) }), isUndone: isUndone)
  }

  func insert(search: Int64?, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO decision_step (id, key, before, after, before_search, search, batch)
        VALUES (:id, :key, :before, :after, (SELECT search FROM pick WHERE key = :key), :search, :batch)
        """,
      arguments: ["id": id, "key": key, "before": before, "after": after, "search": search, "batch": batch])
  }

  /// Makes a decision of a listing the one that holds; `nil` takes any back.
  static func apply(
    _ decision: Decision?, to listing: ListingID, search: Int64?, in database: Database
  ) throws {
    switch decision {
    case .picked(let pick):
      try database.execute(sql: StoredRejection.delete, arguments: [listing.key])
      try StoredPick(pick).upsert(in: database, search: search)
    case .rejected(let rejection):
      try database.execute(sql: StoredPick.delete, arguments: [listing.key])
      try StoredRejection(rejection).upsert(in: database)
    case nil:
      try database.execute(sql: StoredPick.delete, arguments: [listing.key])
      try database.execute(sql: StoredRejection.delete, arguments: [listing.key])
    }
  }

  private struct Side {
    let decided: Decision?
  }

  /// `nil` when the text is not what this version writes.
  private static func decision(_ text: String?) -> Side? {
    guard let text else { return Side(decided: nil) }
    return (try? StoredText.decode(Decision.self, from: text)).map { Side(decided: $0) }
  }
}
