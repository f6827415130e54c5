import Catalog
import Foundation
import GRDB
import Queries

/// A row of the table `freight`: what a vendor said of sending an offer.
struct StoredFreight: Sendable {
  private let key: FreightKey
  private let question: String
  private let content: [UInt8]
  private let at: Date

  /// `nil` when the call brought no freight.
  init?(_ end: CallEnd) throws {
    guard case .freight(let freight, let key) = end.brought else { return nil }
    self.key = key
    question = try StoredText.encode(key.question)
    content = try Packed.pack(Array(StoredText.encode(freight).utf8))
    at = end.at
  }

  func insert(call: CallNumber, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO freight (call, provider, listing, question, server, at, content) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        call.rawValue, key.provider.rawValue, key.listing.key, question, key.server, at.milliseconds, Data(content),
      ])
  }

  static func newest(_ key: FreightKey, in database: Database) throws -> KeptFreight? {
    // By number and not by time: the clock may have been set back.
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT at, content FROM freight WHERE listing = ? AND provider = ? AND question = ? AND server IS ?
        ORDER BY id DESC LIMIT 1
        """,
      arguments: [key.listing.key, key.provider.rawValue, try StoredText.encode(key.question), key.server])
    // What cannot be read answers nothing: it is asked for again.
    guard let row, let packed: Data = row["content"], let bytes = try? Packed.unpack(Array(packed)),
      let freight = try? StoredText.decode(Freight.self, from: String(decoding: bytes, as: UTF8.self))
    else { return nil }
    return KeptFreight(freight, at: Date(milliseconds: row["at"]))
  }
}
