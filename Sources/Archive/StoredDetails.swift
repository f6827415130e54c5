import Catalog
import Foundation
import GRDB
import Queries

/// A row of the table `detail`: what a vendor said of an offer.
struct StoredDetails: Sendable {
  private let key: DetailKey
  private let content: [UInt8]
  private let at: Date

  /// `nil` when the call brought no details.
  init?(_ end: CallEnd) throws {
    guard case .details(let details, let key) = end.brought else { return nil }
    self.key = key
    content = try Packed.pack(Array(StoredText.encode(details).utf8))
    at = end.at
  }

  func insert(call: CallNumber, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO detail (call, provider, listing, language, server, at, content) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        call.rawValue, key.provider.rawValue, key.listing.key, key.language, key.server, at.milliseconds, Data(content),
      ])
  }

  /// What each vendor's newest details of offers say that a list shows, by the offers' keys, whichever language they are in;
  /// what cannot be read is left out.
  ///
  /// - Parameter keys: the SQL that selects the keys.
  static func newestListings(
    _ keys: String, _ arguments: StatementArguments = [], in database: Database
  ) throws -> [String: [Listing]] {
    // By number and not by time: the clock may have been set back.
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT listing, content, max(id) FROM detail WHERE listing IN (\(keys)) GROUP BY listing, provider",
      arguments: arguments)
    var listings: [String: [Listing]] = [:]
    while let row = try rows.next() {
      let packed: Data = row["content"]
      if let said = try? unpack(Said.self, packed) { listings[row["listing"], default: []].append(said.whole) }
    }
    return listings
  }

  /// Each vendor's newest details of offers, by the offers' keys, the newest first; what cannot be read is left out.
  static func newest(of keys: [String], in database: Database) throws -> [String: [ProductDetails]] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT listing, content, max(id) AS newest FROM detail WHERE listing IN (SELECT value FROM json_each(?))
        GROUP BY listing, provider ORDER BY newest DESC
        """,
      arguments: [try StoredText.encode(keys)])
    var found: [String: [ProductDetails]] = [:]
    while let row = try rows.next() {
      if let packed: Data = row["content"], let said = details(in: packed) {
        found[row["listing"], default: []].append(said)
      }
    }
    return found
  }

  static func newest(_ key: DetailKey, in database: Database) throws -> KeptDetails? {
    // By number and not by time: the clock may have been set back.
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT at, content FROM detail WHERE listing = ? AND provider = ? AND language = ? AND server IS ?
        ORDER BY id DESC LIMIT 1
        """,
      arguments: [key.listing.key, key.provider.rawValue, key.language, key.server])
    // What cannot be read answers nothing: it is asked for again.
    guard let row, let packed: Data = row["content"], let details = details(in: packed) else { return nil }
    return KeptDetails(details, at: Date(milliseconds: row["at"]))
  }

  /// The details of a row, as this version has them.
  private static func details(in packed: Data) -> ProductDetails? {
    guard var details = try? unpack(ProductDetails.self, packed) else { return nil }
    if details.listing.saleState == nil { details.listing.saleState = try? unpack(Said.self, packed).state }
    details.listing.title = details.listing.title.unless(keyOf: details.listing.id)
    return details
  }

  private static func unpack<Content: Decodable>(_ type: Content.Type, _ packed: Data) throws -> Content {
    try StoredText.decode(type, from: String(decoding: Packed.unpack(Array(packed)), as: UTF8.self))
  }

  /// What a list shows of details.
  private struct Said: Decodable {
    let listing: Listing
    /// Where it stood before listings had it.
    let state: SaleState?

    var whole: Listing {
      var whole = listing
      whole.saleState = whole.saleState ?? state
      whole.title = whole.title.unless(keyOf: whole.id)
      return whole
    }
  }
}
