import Foundation
import GRDB
import Likeness

/// Writes the signs of looks into `look_signs`, a hundred a row, those of each network apart.
///
/// What was added is all written after ``finish()``.
struct SignsWriter {
  private struct OpenRow {
    /// The row's number when it stands in the table already.
    var id: Int64?
    var looks = SignsRow()
  }

  private let database: Database
  /// By the network.
  private var open: [String: OpenRow] = [:]

  init(in database: Database) { self.database = database }

  /// Goes on with the row of a network that is not full, if there is one in the table.
  mutating func goOn(with network: String) throws {
    guard open[network] == nil,
      // The bound is the index's, word by word: a parameter would not be taken for it.
      let row = try Row.fetchOne(
        database,
        sql: "SELECT id, looks FROM look_signs WHERE network = ? AND length(looks) < 4000 ORDER BY id LIMIT 1",
        arguments: [network])
    else { return }
    open[network] = OpenRow(id: row["id"] as Int64, looks: SignsRow(row["looks"] as Data))
  }

  mutating func add(_ number: Int64, _ signs: LookSigns, of network: String) throws {
    open[network, default: OpenRow()].looks.append(number, signs)
    if open[network]?.looks.isFull == true { try write(network) }
  }

  /// Writes the rows that are not full.
  mutating func finish() throws {
    for network in open.keys.sorted() { try write(network) }
  }

  private mutating func write(_ network: String) throws {
    guard let row = open.removeValue(forKey: network), row.looks.count > 0 else { return }
    if let id = row.id {
      try database.execute(
        sql: "UPDATE look_signs SET looks = ? WHERE id = ?", arguments: [row.looks.bytes, id])
    } else {
      try database.execute(
        sql: "INSERT INTO look_signs (network, looks) VALUES (?, ?)", arguments: [network, row.looks.bytes])
    }
  }

  /// Makes the signs of all looks anew.
  static func writeAll(in database: Database) throws {
    try database.execute(sql: "DELETE FROM look_signs")
    var writer = SignsWriter(in: database)
    let looks = try Row.fetchCursor(database, sql: "SELECT id, network, look FROM look ORDER BY id")
    while let row = try looks.next() {
      let look: Data = row["look"]
      guard let signs = look.withUnsafeBytes({ (bytes: UnsafeRawBufferPointer) in LookSigns(bytes) }) else { continue }
      try writer.add(row["id"], signs, of: row["network"])
    }
    try writer.finish()
  }

  /// Leaves out of the rows what has no look of their network any more, and makes rows that are not full one.
  static func sweep(in database: Database) throws {
    var known: [String: Set<Int64>] = [:]
    let looks = try Row.fetchCursor(database, sql: "SELECT network, id FROM look")
    while let look = try looks.next() { known[look["network"], default: []].insert(look["id"]) }
    var writer = SignsWriter(in: database)
    for id in try Int64.fetchAll(database, sql: "SELECT id FROM look_signs ORDER BY id") {
      guard
        let stored = try Row.fetchOne(
          database, sql: "SELECT network, looks FROM look_signs WHERE id = ?", arguments: [id])
      else { continue }
      let network: String = stored["network"]
      let row = SignsRow(stored["looks"] as Data)
      // Each number once: an offer may have been looked at by this network, by another, and by this one again.
      let rest = row.looks.filter { known[network]?.remove($0.number) != nil }
      guard rest.count < row.count || !row.isFull else { continue }
      try database.execute(sql: "DELETE FROM look_signs WHERE id = ?", arguments: [id])
      for look in rest { try writer.add(look.number, look.signs, of: network) }
    }
    try writer.finish()
  }
}
