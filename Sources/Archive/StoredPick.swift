import Catalog
import Foundation
import GRDB

/// A row of the table `pick`.
struct StoredPick: FetchableRecord {
  static let all = """
    SELECT key, picked_at, query_photo, quantity, status, tags, note, listing FROM pick ORDER BY picked_at, place
    """
  static let delete = "DELETE FROM pick WHERE key = ?"

  private static let upsert = """
    INSERT INTO pick (key, picked_at, query_photo, quantity, status, tags, note, listing)
    VALUES (:key, :picked_at, :query_photo, :quantity, :status, :tags, :note, :listing)
    ON CONFLICT (key) DO UPDATE SET
      picked_at = excluded.picked_at, query_photo = excluded.query_photo, quantity = excluded.quantity,
      status = excluded.status, tags = excluded.tags, note = excluded.note, listing = excluded.listing
    """

  let key: String
  private let pickedAt: Int64
  private let queryPhoto: String?
  private let quantity: Int?
  private let status: String?
  private let tags: String
  private let note: String?
  private let listing: String

  init(_ pick: Pick) throws {
    key = pick.id.key
    pickedAt = Int64((pick.pickedAt.timeIntervalSince1970 * 1_000).rounded())
    queryPhoto = pick.queryPhoto.flatMap { $0.isEmpty ? nil : $0 }
    quantity = pick.quantity.flatMap { $0 > 0 ? $0 : nil }
    status = pick.status.flatMap { $0.isEmpty ? nil : $0 }
    tags = try StoredText.encode(pick.tags)
    note = pick.note.flatMap { $0.isEmpty ? nil : $0 }
    listing = try StoredText.encode(pick.listing)
  }

  init(row: Row) throws {
    key = row["key"]
    pickedAt = row["picked_at"]
    queryPhoto = row["query_photo"]
    quantity = row["quantity"]
    status = row["status"]
    tags = row["tags"]
    note = row["note"]
    listing = row["listing"]
  }

  /// `nil` when the row's JSON is not what this version writes.
  var pick: Pick? {
    guard let listing = try? StoredText.decode(Listing.self, from: listing),
      let tags = try? StoredText.decode([String].self, from: tags)
    else { return nil }
    return Pick(
      listing: listing, queryPhoto: queryPhoto, pickedAt: Date(timeIntervalSince1970: Double(pickedAt) / 1_000),
      quantity: quantity, status: status, tags: tags, note: note)
  }

  func upsert(in database: Database) throws {
    try database.execute(
      sql: Self.upsert,
      arguments: [
        "key": key, "picked_at": pickedAt, "query_photo": queryPhoto, "quantity": quantity, "status": status,
        "tags": tags, "note": note, "listing": listing,
      ])
  }
}

/// Values as JSON text in a column: keys in alphabetical order, times as ISO 8601 in UTC with milliseconds.
enum StoredText {
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { date, encoder in
      var container = encoder.singleValueContainer()
      try container.encode(date.formatted(time))
    }
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      try Date(decoder.singleValueContainer().decode(String.self), strategy: time)
    }
    return try decoder.decode(type, from: Data(text.utf8))
  }

  private static let time = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
