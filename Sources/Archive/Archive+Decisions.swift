package import Catalog
import Foundation
import GRDB
package import Queries

extension Archive {
  /// Keeps what one key has decided, taken back or decided again, in one transaction: all of it or nothing. After a new
  /// decision, steps that were undone can not be done again.
  ///
  /// A step that another program has made impossible to take back or to do again is made as a new one, which knows what
  /// that program decided.
  ///
  /// - Parameter search: in which the key was pressed.
  package func keep(_ changes: [TriageChange], in search: SearchNumber? = nil) async throws(ArchiveError) {
    try await write { database in
      for change in changes { try Self.keep(change, search: search?.rawValue, in: database) }
      try database.execute(
        sql: "DELETE FROM decision_step WHERE NOT (\(StoredStep.areNewest))",
        arguments: ["count": DecisionStep.mostKept])
    }
  }

  /// The newest steps, in the order in which they were made; those that were undone are the last.
  package func recentSteps(limit: Int) async throws(ArchiveError) -> [KeptStep] {
    let stored = try await read { database in
      try StoredStep.fetchAll(
        database, sql: StoredStep.all + " WHERE \(StoredStep.areNewest) ORDER BY ordinal DESC",
        arguments: ["count": max(0, limit)])
    }
    return stored.reversed().compactMap(\.kept)
  }

  /// What was decided of these listings; those of which nothing was are left out.
  package func decisions(on ids: [ListingID]) async throws(ArchiveError) -> [ListingID: Decision] {
    let keys = try naming { try StoredText.encode(ids.map(\.key)) }
    return try await read { database in try Self.decisions(on: keys, in: database) }
  }

  /// What the user says by a decision, apart from when and of which page's listing.
  private static func said(_ decision: Decision?) -> [String?] {
    switch decision {
    case .picked(let pick): ["pick", pick.quantity.map(String.init), pick.status, pick.note] + pick.tags
    case .rejected(let rejection): ["rejection", rejection.reason.rawValue]
    case nil: []
    }
  }

  /// - Parameter keys: of listings, as a JSON array.
  private static func decisions(on keys: String, in database: Database) throws -> [ListingID: Decision] {
    let wanted = " WHERE key IN (SELECT value FROM json_each(?))"
    let picks = try StoredPick.fetchAll(database, sql: StoredPick.some + wanted, arguments: [keys])
    let rejections = try StoredRejection.fetchAll(database, sql: StoredRejection.all + wanted, arguments: [keys])
    var decisions: [ListingID: Decision] = [:]
    let details = try StoredDetails.newestListings("SELECT value FROM json_each(?)", [keys], in: database)
    for pick in picks.compactMap({ $0.pick(details) }) { decisions[pick.id] = .picked(pick) }
    for rejection in rejections.compactMap(\.rejection) { decisions[rejection.id] = .rejected(rejection) }
    return decisions
  }

  private static func keep(_ change: TriageChange, search: Int64?, in database: Database) throws {
    let step = change.step
    switch change {
    case .done: return try decide(step, search: search, in: database)
    case .undone where try turn(step, isUndone: true, in: database): return
    case .redone where try turn(step, isUndone: false, in: database): return
    case .undone, .redone: break
    }
    let decision = if case .undone = change { step.before } else { step.after }
    try decide(
      DecisionStep(
        listing: step.listing, before: Self.decision(on: step.listing, in: database), after: decision,
        batch: step.batch),
      search: search, in: database)
  }

  private static func decide(_ step: DecisionStep, search: Int64?, in database: Database) throws {
    try database.execute(sql: "DELETE FROM decision_step WHERE is_undone")
    try StoredStep(step).insert(search: search, in: database)
    try StoredStep.apply(step.after, to: step.listing, search: search, in: database)
  }

  /// Takes a step back, or does it again.
  ///
  /// - Returns: whether there was such a step to turn, and what was decided before or by it still holds.
  private static func turn(_ step: DecisionStep, isUndone: Bool, in database: Database) throws -> Bool {
    let stored = try StoredStep.fetchOne(
      database, sql: StoredStep.all + " WHERE id = ? AND is_undone = ?", arguments: [step.id.uuidString, !isUndone])
    guard let stored, let step = stored.kept?.step else { return false }
    // Another program may have decided since.
    let present = try decision(on: step.listing, in: database)
    guard said(present) == said(isUndone ? step.after : step.before) else { return false }
    try database.execute(
      sql: "UPDATE decision_step SET is_undone = ? WHERE id = ?", arguments: [isUndone, step.id.uuidString])
    try StoredStep.apply(
      isUndone ? step.before : step.after, to: step.listing,
      search: isUndone ? stored.searchBefore : stored.search, in: database)
    return true
  }

  private static func decision(on listing: ListingID, in database: Database) throws -> Decision? {
    try decisions(on: StoredText.encode([listing.key]), in: database)[listing]
  }
}
