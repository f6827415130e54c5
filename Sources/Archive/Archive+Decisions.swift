package import Catalog
import Foundation
import GRDB
package import Queries

extension Archive {
  /// Keeps a step of triage and what it decided, in one transaction. Steps that were undone can then not be done again.
  ///
  /// - Parameter search: in which the step was made.
  package func decide(_ step: DecisionStep, in search: SearchNumber? = nil) async throws(ArchiveError) {
    let stored = try naming { try StoredStep(step) }
    try await write { database in
      try database.execute(sql: "DELETE FROM decision_step WHERE is_undone")
      try stored.insert(search: search?.rawValue, in: database)
      try StoredStep.apply(step.after, to: step.listing, search: search?.rawValue, in: database)
      try database.execute(
        sql: "DELETE FROM decision_step WHERE NOT (\(StoredStep.areNewest))",
        arguments: ["count": DecisionStep.mostKept])
    }
  }

  /// Takes a step back: what was decided of its listing before it is decided again.
  ///
  /// - Returns: whether there was such a step that had not been undone, and what it decided still holds.
  @discardableResult
  package func undo(_ id: DecisionStep.ID) async throws(ArchiveError) -> Bool {
    try await turn(id, isUndone: true)
  }

  /// Does a step again that was undone.
  ///
  /// - Returns: whether there was such a step, and what was decided before it still holds.
  @discardableResult
  package func redo(_ id: DecisionStep.ID) async throws(ArchiveError) -> Bool {
    try await turn(id, isUndone: false)
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

  private func turn(_ id: DecisionStep.ID, isUndone: Bool) async throws(ArchiveError) -> Bool {
    try await write { database in
      let stored = try StoredStep.fetchOne(
        database, sql: StoredStep.all + " WHERE id = ? AND is_undone = ?", arguments: [id.uuidString, !isUndone])
      guard let stored, let step = stored.kept?.step else { return false }
      // Another program may have decided since.
      let present = try Self.decisions(on: StoredText.encode([step.listing.key]), in: database)[step.listing]
      guard Self.said(present) == Self.said(isUndone ? step.after : step.before) else { return false }
      try database.execute(
        sql: "UPDATE decision_step SET is_undone = ? WHERE id = ?", arguments: [isUndone, id.uuidString])
      try StoredStep.apply(
        isUndone ? step.before : step.after, to: step.listing,
        search: isUndone ? stored.searchBefore : stored.search, in: database)
      return true
    }
  }
}
