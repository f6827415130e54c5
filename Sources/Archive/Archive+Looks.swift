package import Catalog
import Foundation
import GRDB
package import Queries

/// What offers look like: kept as pictures are looked at, and compared with a photo later.
extension Archive {
  /// Looks of a full block: a quarter of a megabyte.
  private static let fullBlock = 1_024
  /// So many blocks that are not full are made one.
  private static let mostSmallBlocks = 32
  /// Bytes of a look.
  private static let lookBytes = 256

  /// Keeps what pictures of offers look like. Of an offer that was seen with the same picture before, the newer words count.
  package func keep(_ seen: [SeenOffer]) async throws(ArchiveError) {
    let rows = try naming {
      try seen.filter { $0.look.count == Self.lookBytes }.map { (offer: $0, said: try StoredText.encode($0.listing)) }
    }
    try await write { database in
      var new: [String: [(number: Int64, look: [Int8])]] = [:]
      for (offer, said) in rows {
        let place = [offer.listing.id.key, offer.picture.string]
        let known = try Row.fetchOne(
          database, sql: "SELECT id, network FROM seen_offer WHERE listing = ? AND picture = ?",
          arguments: StatementArguments(place))
        let at = offer.listing.provenance.fetchedAt.milliseconds
        if let known {
          try database.execute(
            sql: "UPDATE seen_offer SET at = ?, said = ? WHERE id = ? AND at <= ?",
            arguments: [at, said, known["id"] as Int64, at])
          try database.execute(
            sql: "UPDATE seen_offer SET network = ? WHERE id = ?", arguments: [offer.network, known["id"] as Int64])
          if known["network"] == offer.network { continue }
          new[offer.network, default: []].append((known["id"], offer.look))
        } else {
          try database.execute(
            sql: "INSERT INTO seen_offer (listing, picture, network, at, said) VALUES (?, ?, ?, ?, ?)",
            arguments: StatementArguments(place + [offer.network]) + [at, said])
          new[offer.network, default: []].append((database.lastInsertedRowID, offer.look))
        }
      }
      for (network, looks) in new {
        try Self.insert(StoredBlock(looks), of: network, in: database)
        try Self.join(network, in: database)
      }
    }
  }

  /// Makes a value of every block of looks that a network made. The bytes are there only while they are shown.
  package func foldLooks<Value: Sendable>(
    of network: String, into start: Value, _ take: @Sendable @escaping (inout Value, LookBlock) -> Void
  ) async throws(ArchiveError) -> Value {
    try await read { database in
      var value = start
      let rows = try Row.fetchCursor(
        database, sql: "SELECT numbers, looks FROM look_block WHERE network = ?", arguments: [network])
      while let row = try rows.next() {
        let numbers = StoredBlock.numbers(in: row[0])
        try row.withUnsafeData(atIndex: 1) { looks in
          (looks ?? Data()).withUnsafeBytes { take(&value, LookBlock(numbers: numbers, looks: $0)) }
        }
      }
      return value
    }
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

  // MARK: Blocks

  private static func insert(_ block: StoredBlock, of network: String, in database: Database) throws {
    guard !block.numbers.isEmpty else { return }
    try database.execute(
      sql: "INSERT INTO look_block (network, numbers, looks) VALUES (?, ?, ?)",
      arguments: [network, block.numbers, block.looks])
  }

  /// Makes one of many small blocks.
  private static func join(_ network: String, in database: Database) throws {
    let small = try Row.fetchAll(
      database, sql: "SELECT id, numbers, looks FROM look_block WHERE network = ? AND length(numbers) < ? ORDER BY id",
      arguments: [network, 8 * fullBlock])
    guard small.count >= mostSmallBlocks else { return }
    var whole = StoredBlock()
    for row in small {
      whole.numbers += row["numbers"] as Data
      whole.looks += row["looks"] as Data
      try database.execute(sql: "DELETE FROM look_block WHERE id = ?", arguments: [row["id"] as Int64])
      if whole.numbers.count >= 8 * fullBlock {
        try insert(whole, of: network, in: database)
        whole = StoredBlock()
      }
    }
    try insert(whole, of: network, in: database)
  }

  /// Leaves out of the blocks what belongs to no offer any more.
  static func sweepLooks(in database: Database) throws {
    var offers: [String: Set<Int64>] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT network, id FROM seen_offer") {
      offers[row["network"], default: []].insert(row["id"])
    }
    for id in try Int64.fetchAll(database, sql: "SELECT id FROM look_block") {
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT network, numbers, looks FROM look_block WHERE id = ?", arguments: [id])
      else { continue }
      let network = row["network"] as String
      let known = offers[network] ?? []
      let numbers = StoredBlock.numbers(in: row["numbers"])
      guard !numbers.allSatisfy(known.contains) else { continue }
      let looks = row["looks"] as Data
      var rest = StoredBlock()
      for (place, number) in numbers.enumerated() where known.contains(number) {
        rest.append(number, looks.dropFirst(place * lookBytes).prefix(lookBytes))
      }
      try database.execute(sql: "DELETE FROM look_block WHERE id = ?", arguments: [id])
      try insert(rest, of: network, in: database)
    }
  }
}

/// Looks and numbers as a row holds them.
private struct StoredBlock {
  var numbers = Data()
  var looks = Data()

  init() {}

  init(_ looks: [(number: Int64, look: [Int8])]) {
    for (number, look) in looks { append(number, Data(look.map { UInt8(bitPattern: $0) })) }
  }

  mutating func append(_ number: Int64, _ look: Data) {
    withUnsafeBytes(of: number.littleEndian) { numbers.append(contentsOf: $0) }
    looks += look
  }

  static func numbers(in bytes: Data) -> [Int64] {
    bytes.withUnsafeBytes { bytes in
      (0..<bytes.count / 8).map { Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: Int64.self)) }
    }
  }
}
