import Catalog
import Foundation
import GRDB

/// A row of the table `rejection`.
struct StoredRejection: Codable, FetchableRecord, EncodableRecord {
  static let all = "SELECT key, rejected_at, reason, note, query_photo, listing FROM rejection"
  static let delete = "DELETE FROM rejection WHERE key = ?"

  private static let upsert = """
    INSERT INTO rejection (key, rejected_at, reason, note, query_photo, listing)
    VALUES (:key, :rejected_at, :reason, :note, :query_photo, :listing)
    ON CONFLICT (key) DO UPDATE SET
      rejected_at = excluded.rejected_at, reason = excluded.reason, note = excluded.note,
      query_photo = excluded.query_photo, listing = excluded.listing
    """

  let key: String
  private let rejectedAt: Int64
  private let reason: String
  private let note: String?
  private let queryPhoto: String?
  private let listing: String

  private enum CodingKeys: String, CodingKey {
    case key, reason, note, listing
    case rejectedAt = "rejected_at"
    case queryPhoto = "query_photo"
  }

  init(_ rejection: Rejection) throws {
    key = rejection.id.key
    rejectedAt = rejection.rejectedAt.milliseconds
    reason = rejection.reason.rawValue
    note = rejection.note?.unlessEmpty
    queryPhoto = rejection.queryPhoto?.unlessEmpty
    listing = try StoredText.encode(rejection.listing)
  }

  /// `nil` when the row's JSON is not what this version writes.
  var rejection: Rejection? {
    guard let listing = try? StoredText.decode(Listing.self, from: listing) else { return nil }
    return Rejection(
      listing: listing, reason: RejectionReason(rawValue: reason) ?? .other, note: note,
      queryPhoto: queryPhoto, rejectedAt: Date(milliseconds: rejectedAt))
  }

  func upsert(in database: Database) throws {
    try database.execute(sql: Self.upsert, arguments: StatementArguments(try databaseDictionary))
  }
}
