import Catalog
import Foundation
import GRDB

/// A row of the table `rejection`.
struct StoredRejection: FetchableRecord {
  static let all = "SELECT key, rejected_at, reason, query_photo, listing FROM rejection"
  static let delete = "DELETE FROM rejection WHERE key = ?"

  private static let upsert = """
    INSERT INTO rejection (key, rejected_at, reason, query_photo, listing)
    VALUES (:key, :rejected_at, :reason, :query_photo, :listing)
    ON CONFLICT (key) DO UPDATE SET
      rejected_at = excluded.rejected_at, reason = excluded.reason, query_photo = excluded.query_photo,
      listing = excluded.listing
    """

  let key: String
  private let rejectedAt: Int64
  private let reason: String
  private let queryPhoto: String?
  private let listing: String

  init(_ rejection: Rejection) throws {
    key = rejection.id.key
    rejectedAt = rejection.rejectedAt.milliseconds
    reason = rejection.reason.rawValue
    queryPhoto = rejection.queryPhoto.flatMap { $0.isEmpty ? nil : $0 }
    listing = try StoredText.encode(rejection.listing)
  }

  init(row: Row) throws {
    key = row["key"]
    rejectedAt = row["rejected_at"]
    reason = row["reason"]
    queryPhoto = row["query_photo"]
    listing = row["listing"]
  }

  /// `nil` when the row's JSON is not what this version writes.
  var rejection: Rejection? {
    guard let listing = try? StoredText.decode(Listing.self, from: listing) else { return nil }
    return Rejection(
      listing: listing, reason: RejectionReason(rawValue: reason) ?? .other, queryPhoto: queryPhoto,
      rejectedAt: Date(milliseconds: rejectedAt))
  }

  func upsert(in database: Database) throws {
    try database.execute(
      sql: Self.upsert,
      arguments: [
        "key": key, "rejected_at": rejectedAt, "reason": reason, "query_photo": queryPhoto, "listing": listing,
      ])
  }
}
