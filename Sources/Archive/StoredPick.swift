import Catalog
import Foundation
import GRDB

/// A row of the table `pick`.
struct StoredPick: Codable, FetchableRecord, EncodableRecord {
  static let all = Self.some + " ORDER BY picked_at, place"
  static let some = "SELECT key, picked_at, query_photo, quantity, status, tags, note, listing FROM pick"
  static let delete = "DELETE FROM pick WHERE key = ?"

  private static let upsert = """
    INSERT INTO pick (key, picked_at, query_photo, quantity, status, tags, note, listing, search)
    VALUES (:key, :picked_at, :query_photo, :quantity, :status, :tags, :note, :listing,
      (SELECT id FROM search WHERE id = :search))
    ON CONFLICT (key) DO UPDATE SET
      picked_at = excluded.picked_at, query_photo = excluded.query_photo, quantity = excluded.quantity,
      status = excluded.status, tags = excluded.tags, note = excluded.note, listing = excluded.listing,
      search = coalesce(pick.search, excluded.search)
    """

  let key: String
  private let pickedAt: Int64
  private let queryPhoto: String?
  private let quantity: Int?
  private let status: String?
  private let tags: String
  private let note: String?
  private let listing: String

  private enum CodingKeys: String, CodingKey {
    case key, quantity, status, tags, note, listing
    case pickedAt = "picked_at"
    case queryPhoto = "query_photo"
  }

  init(_ pick: Pick) throws {
    key = pick.id.key
    pickedAt = pick.pickedAt.milliseconds
    queryPhoto = pick.queryPhoto?.unlessEmpty
    quantity = pick.quantity.flatMap { $0 > 0 ? $0 : nil }
    status = pick.status?.unlessEmpty
    tags = try StoredText.encode(pick.tags)
    note = pick.note?.unlessEmpty
    listing = try StoredText.encode(pick.listing)
  }

  /// `nil` when the row's JSON is not what this version writes.
  ///
  /// - Parameter details: what was said of offers by their keys.
  func pick(_ details: [String: [Listing]]) -> Pick? {
    guard let listing = try? StoredText.decode(Listing.self, from: listing),
      let tags = try? StoredText.decode([String].self, from: tags)
    else { return nil }
    var pick = Pick(
      listing: listing, queryPhoto: queryPhoto, pickedAt: Date(milliseconds: pickedAt),
      quantity: quantity, status: status, tags: tags, note: note)
    for details in details[key] ?? [] { pick.take(details: details) }
    return pick
  }

  /// - Parameter search: in which it is picked; a pick that is there already keeps its own.
  func upsert(in database: Database, search: Int64? = nil) throws {
    var arguments: [String: (any DatabaseValueConvertible)?] = try databaseDictionary
    arguments.updateValue(search, forKey: "search")
    try database.execute(sql: Self.upsert, arguments: StatementArguments(arguments))
  }
}
