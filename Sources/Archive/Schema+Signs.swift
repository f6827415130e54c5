import Foundation
import GRDB

extension Schema {
  /// Each look in a row of its own, and beside it the signs of all looks, which are read in one pass: a full row of them fits
  /// into one page.
  static let signs = """
    CREATE TABLE look (
      id INTEGER PRIMARY KEY REFERENCES seen_offer ON DELETE CASCADE,
      network TEXT NOT NULL CHECK (network <> ''),
      look BLOB NOT NULL CHECK (length(look) = 256)  -- signed bytes
    ) STRICT;

    CREATE TABLE look_signs (
      id INTEGER PRIMARY KEY,
      network TEXT NOT NULL CHECK (network <> ''),
      looks BLOB NOT NULL  -- of each the id, eight bytes, the lowest first, and 256 bits
        CHECK (length(looks) BETWEEN 40 AND 4000 AND length(looks) % 40 = 0)
    ) STRICT;
    CREATE INDEX look_signs_open ON look_signs (network) WHERE length(looks) < 4000;
    """

  /// Moves looks from the blocks in which they stood before, one block at a time. What belongs to no offer is left out.
  static func moveLooks(in database: Database) throws {
    for block in try Int64.fetchAll(database, sql: "SELECT id FROM look_block ORDER BY id") {
      try copyLooks(of: "look_block", block...block, in: database)
      try database.execute(sql: "DELETE FROM look_block WHERE id = ?", arguments: [block])
    }
    try SignsWriter.writeAll(in: database)
    try database.execute(sql: "DROP TABLE look_block")
  }

  /// Copies looks out of blocks, without their signs.
  ///
  /// - Parameter table: a table as `look_block` was.
  static func copyLooks(of table: String, _ blocks: ClosedRange<Int64>, in database: Database) throws {
    let insert = try database.makeStatement(
      sql: """
        INSERT OR IGNORE INTO look (id, network, look)
        SELECT id, network, ? FROM seen_offer WHERE id = ? AND network = ?
        """)
    let rows = try Row.fetchCursor(
      database, sql: "SELECT network, numbers, looks FROM \(table) WHERE id BETWEEN ? AND ?",
      arguments: [blocks.lowerBound, blocks.upperBound])
    while let row = try rows.next() {
      let network: String = row["network"]
      let looks: Data = row["looks"]
      for (place, number) in numbers(in: row["numbers"]).enumerated() {
        let look = looks.dropFirst(lookBytes * place).prefix(lookBytes)
        guard look.count == lookBytes else { break }
        try insert.execute(arguments: [look, number, network])
      }
    }
  }

  /// Of a look in a block.
  private static let lookBytes = 256

  private static func numbers(in bytes: Data) -> [Int64] {
    bytes.withUnsafeBytes { bytes in
      (0..<bytes.count / 8).map { Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: Int64.self)) }
    }
  }
}
