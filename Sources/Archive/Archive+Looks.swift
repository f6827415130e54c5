package import Catalog
import Foundation
import GRDB
import Likeness
package import Queries

/// What offers look like: kept as pictures are looked at, and compared with a photo later.
extension Archive {
  /// Keeps what pictures of offers look like. Of an offer that was seen with the same picture before, the newer words count.
  package func keep(_ seen: [SeenOffer]) async throws(ArchiveError) {
    let rows = try naming {
      try seen.compactMap { offer -> (offer: SeenOffer, signs: LookSigns, said: String)? in
        guard let signs = LookSigns(offer.look) else { return nil }
        let said = try StoredText.encode(offer.listing)
        return (offer: offer, signs: signs, said: said)
      }
    }
    try await write { database in
      var writer = SignsWriter(in: database)
      for (offer, signs, said) in rows {
        guard let number = try Self.note(offer, said: said, in: database) else { continue }
        let look = offer.look.withUnsafeBytes { Data($0) }
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO look (id, network, look) VALUES (?, ?, ?)")
          .execute(arguments: [number, offer.network, look])
        try writer.goOn(with: offer.network)
        try writer.add(number, signs, of: offer.network)
      }
      try writer.finish()
    }
  }

  /// Writes down how an offer was shown.
  ///
  /// - Returns: its number; `nil` when its look is kept already.
  private static func note(_ offer: SeenOffer, said: String, in database: Database) throws -> Int64? {
    let place = [offer.listing.id.key, offer.picture.string]
    let at = offer.listing.provenance.fetchedAt.milliseconds
    guard
      let known = try Row.fetchOne(
        database, sql: "SELECT id, network FROM seen_offer WHERE listing = ? AND picture = ?",
        arguments: StatementArguments(place))
    else {
      try database.execute(
        sql: "INSERT INTO seen_offer (listing, picture, network, at, said) VALUES (?, ?, ?, ?, ?)",
        arguments: StatementArguments(place + [offer.network]) + [at, said])
      return database.lastInsertedRowID
    }
    let number: Int64 = known["id"]
    let network: String = known["network"]
    try database.execute(
      sql: "UPDATE seen_offer SET at = ?, said = ? WHERE id = ? AND at <= ?", arguments: [at, said, number, at])
    guard network != offer.network else { return nil }
    try database.execute(sql: "UPDATE seen_offer SET network = ? WHERE id = ?", arguments: [offer.network, number])
    return number
  }

  /// KiB of pages that the connection keeps once looks were searched: who asks again waits for no reading. The signs of a
  /// hundred thousand are 4 MB, those that are compared whole 3 MB. Of more looks nothing would be kept until it is read again.
  private static let cacheSize = 10_000
  private static let keptLooks = 120_000

  /// The looks that may be most like a photo, to be compared with it whole: of all that a network made those whose signs are
  /// nearest to the photo's, many more than are wanted.
  ///
  /// The signs of all looks are read, 4 MB of 100,000; what is held grows slowly with them.
  ///
  /// - Parameters:
  ///   - photo: what the photo looks like to the same network: of several looks the nearest counts.
  ///   - wanted: how many offers are looked for.
  /// - Returns: 400 looks or more, see ``LookSieve``; fewer when there are no more. The offer that was seen first comes first.
  package func looks(
    likeAnyOf photo: [[Int8]], wanted: Int, of network: String
  ) async throws(ArchiveError) -> LookBlock {
    let photo = photo.compactMap { LookSigns($0) }
    return try await read { database in
      // As many as there ever were: of most nothing was forgotten.
      let all = try Int.fetchOne(database, sql: "SELECT max(id) FROM look") ?? 0
      if all <= Self.keptLooks { try database.execute(sql: "PRAGMA cache_size = -\(Self.cacheSize)") }
      var sieve = LookSieve(photo: photo, count: LookSieve.candidates(for: wanted, of: all))
      let rows = try Row.fetchCursor(
        database, sql: "SELECT looks FROM look_signs WHERE network = ? ORDER BY id", arguments: [network])
      while let row = try rows.next() {
        try row.withUnsafeData(atIndex: 0) { looks in
          (looks ?? Data()).withUnsafeBytes { sieve.add($0) }
        }
      }
      return try Self.looks(sieve.numbers, of: network, in: database)
    }
  }

  /// The looks of some numbers, the lowest first; what is gone or of another network is left out.
  package func looks(_ numbers: [Int64], of network: String) async throws(ArchiveError) -> LookBlock {
    try await read { database in try Self.looks(numbers, of: network, in: database) }
  }

  private static func looks(_ numbers: [Int64], of network: String, in database: Database) throws -> LookBlock {
    let wanted = try StoredText.encode(numbers.map { Int(clamping: $0) })
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT id, look FROM look WHERE network = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY id",
      arguments: [network, wanted])
    var block = LookBlock()
    while let row = try rows.next() {
      let number: Int64 = row[0]
      try row.withUnsafeData(atIndex: 1) { look in
        (look ?? Data()).withUnsafeBytes { block.append(number, look: $0) }
      }
    }
    return block
  }

  /// The offers of some numbers as they were shown, with what is decided of them; what is gone or of another network is left
  /// out.
  package func seenOffers(
    _ numbers: [Int64], of network: String
  ) async throws(ArchiveError) -> [Int64: (listing: Listing, decision: Decision?)] {
    let wanted = try naming { try StoredText.encode(numbers.map { Int(clamping: $0) }) }
    let offers = try await read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT id, said FROM seen_offer WHERE network = ? AND id IN (SELECT value FROM json_each(?))",
        arguments: [network, wanted])
      var offers: [Int64: Listing] = [:]
      while let row = try rows.next() { offers[row["id"]] = try? StoredText.decode(Listing.self, from: row["said"]) }
      return offers
    }
    let decisions = try await decisions(on: Array(Set(offers.values.map(\.id))))
    return offers.mapValues { ($0, decisions[$0.id]) }
  }

  /// The numbers of the offers that something was decided of.
  package func decidedNumbers(of network: String) async throws(ArchiveError) -> Set<Int64> {
    try await read { database in
      try Int64.fetchSet(
        database,
        sql: """
          SELECT id FROM seen_offer
          WHERE network = ? AND listing IN (SELECT key FROM pick UNION SELECT key FROM rejection)
          """, arguments: [network])
    }
  }
}
