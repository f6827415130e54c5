import Foundation
import GRDB
import Queries

/// Saves what can be read of a database in which pages are damaged.
///
/// The damaged database is copied aside as it is, what can be read of the copy goes into a new one, row by row, and the
/// new one's pages replace the damaged ones in the file. So programs that have it open go on with what was saved.
struct Salvage {
  /// The copy of the damaged file.
  let aside: URL
  /// Stretches of rows that could not be read.
  let lost: Int

  /// How many ranges of a table are tried that cannot be read: of a file of rubbish nothing will come.
  private static let patience = 4_000

  static let tables = [
    "pick", "rejection", "decision_step", "call", "exchange", "reply", "photo_reference", "search", "search_page",
    "detail", "view", "freight", "seen_offer", "look", "followed_page", "preference",
  ]

  /// Tables that are made anew from others.
  static let derived = ["look_signs"]

  init(of file: URL, at now: Date = Date()) throws {
    let path = file.path(percentEncoded: false)
    let damaged = try DatabaseQueue(path: path, configuration: Self.tolerant)
    let version = try Self.version(of: damaged)
    aside = SetAside.Reason.damaged.name(beside: file, at: now)
    try PrivateFile.make(aside)
    let fresh = URL(filePath: path + ".salvage")
    Self.remove(fresh)
    try PrivateFile.make(fresh)
    defer { Self.remove(fresh) }
    do {
      let copy = try DatabaseQueue(path: aside.path(percentEncoded: false), configuration: Self.tolerant)
      try damaged.backup(to: copy)
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
      let saved = try DatabaseQueue(path: fresh.path(percentEncoded: false), configuration: Self.tolerant)
      try Schema.migrator.migrate(saved)
      lost = try Self.fill(saved, from: aside)
      // What another program has written meanwhile is not in the copy.
      guard try Self.version(of: damaged) == version else { throw ArchiveError.locked(file) }
      try saved.backup(to: damaged)
      try saved.close()
      try damaged.close()
    } catch {
      Self.remove(aside)
      throw error
    }
  }

  /// For a connection that is content with less than it should find.
  private static var tolerant: GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.busyMode = .timeout(5)
    configuration.label = "snapsource salvage"
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA writable_schema = ON")
      // What a damaged page claims is not believed.
      try database.execute(sql: "PRAGMA cell_size_check = ON")
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// A number that changes when another connection writes.
  private static func version(of database: DatabaseQueue) throws -> Int? {
    try database.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA data_version") }
  }

  private static func remove(_ file: URL) {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(file.path(percentEncoded: false) + suffix) }
  }

  /// - Returns: how many stretches of rows could not be read.
  private static func fill(_ saved: DatabaseQueue, from aside: URL) throws -> Int {
    try saved.writeWithoutTransaction { database in
      try database.execute(sql: "ATTACH ? AS damaged", arguments: [aside.path(percentEncoded: false)])
      var lost = 0
      for table in tables {
        // Generated columns are not listed; those that an earlier version had not are left out.
        let there = Set(try names(of: table, in: "damaged", database))
        let columns = try names(of: table, in: "main", database).compactMap { name -> (now: String, before: String)? in
          let former = former[table]?[name] ?? name
          return there.contains(name) ? (name, name) : there.contains(former) ? (name, former) : nil
        }
        guard !columns.isEmpty else { continue }
        let list = columns.map(\.now).joined(separator: ", ")
        let given = columns.map(\.before).joined(separator: ", ")
        lost += try rows(upTo: try highest(in: table, database), in: database) { range in
          try database.execute(
            sql: """
              INSERT OR IGNORE INTO main.\(table) (\(list))
              SELECT \(given) FROM damaged.\(table) NOT INDEXED WHERE rowid BETWEEN ? AND ?
              """, arguments: [range.lowerBound, range.upperBound])
        }
      }
      // Where looks stood before they had rows of their own.
      if try !names(of: "look_block", in: "damaged", database).isEmpty {
        lost += try rows(upTo: try highest(in: "look_block", database), in: database) { range in
          try Schema.copyLooks(of: "damaged.look_block", range, in: database)
        }
      }
      // The text of pages stands in the index's own table of contents.
      if try !names(of: "page_text_content", in: "damaged", database).isEmpty {
        _ = try rows(upTo: try highest(in: "search_page", database), in: database) { range in
          try database.execute(
            sql: """
              INSERT OR IGNORE INTO main.page_text (rowid, words) SELECT id, c0 FROM damaged.page_text_content
              WHERE id BETWEEN ? AND ?
              """, arguments: [range.lowerBound, range.upperBound])
        }
      }
      for table in ["reply", "detail", "freight"] { lost += try removeUnreadable(from: table, database) }
      for statement in mending { try database.execute(sql: statement) }
      try database.inSavepoint {
        try SignsWriter.writeAll(in: database)
        return .commit
      }
      try? database.execute(sql: numbering)
      try database.execute(sql: "DETACH damaged")
      return lost
    }
  }

  /// Removes what was paid for and cannot be unpacked: what is left of it answers no question, and the question is asked
  /// again.
  private static func removeUnreadable(from table: String, _ database: Database) throws -> Int {
    var unreadable: [Int64] = []
    let rows = try Row.fetchCursor(database, sql: "SELECT id, content FROM \(table)")
    while let row = try rows.next() {
      let content: Data = row["content"]
      if (try? Packed.unpack(Array(content))) == nil { unreadable.append(row["id"]) }
    }
    for id in unreadable { try database.execute(sql: "DELETE FROM \(table) WHERE id = ?", arguments: [id]) }
    return unreadable.count
  }

  private static func names(of table: String, in schema: String, _ database: Database) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT name FROM pragma_table_info(?, ?)", arguments: [table, schema])
  }

  /// The highest number that a row of the damaged table can have.
  private static func highest(in table: String, _ database: Database) throws -> Int64 {
    func given(_ table: String) -> Int64? {
      try? Int64.fetchOne(database, sql: "SELECT seq FROM damaged.sqlite_sequence WHERE name = ?", arguments: [table])
    }
    return switch table {
    case "search_page": given("search").map { ($0 + 1) << 16 } ?? 1 << 47
    case "photo_reference": 1 << 24
    case "look": given("seen_offer") ?? 1 << 31
    default: given(table) ?? 1 << 31
    }
  }

  /// Takes all rows; where that fails, each half of the range, down to single rows.
  ///
  /// - Returns: how many stretches of rows could not be read.
  private static func rows(
    upTo highest: Int64, in database: Database, take: (ClosedRange<Int64>) throws -> Void
  ) throws -> Int {
    var ranges: [ClosedRange<Int64>] = [0...highest]
    var failures = 0
    var lost: [ClosedRange<Int64>] = []
    while let range = ranges.popLast() {
      do {
        try database.inSavepoint {
          try take(range)
          return .commit
        }
      } catch let error as DatabaseError {
        guard ![.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOMEM].contains(error.resultCode) else { throw error }
        failures += 1
        if range.count > 1, failures <= patience {
          let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
          ranges.append(middle + 1...range.upperBound)
          ranges.append(range.lowerBound...middle)
        } else if let last = lost.last, last.upperBound + 1 == range.lowerBound {
          lost[lost.count - 1] = last.lowerBound...range.upperBound
        } else {
          lost.append(range)
        }
      }
    }
    return lost.count
  }

  /// What columns were called before.
  private static let former = ["call", "reply", "search"].reduce(into: [String: [String: String]]()) {
    $0[$1] = ["subject": "photo"]
  }

  /// Makes whole what refers to lost rows. A reply whose call is lost was paid for: its call is written down again. An offer
  /// whose look is lost is left out, so that it is looked at again.
  private static let mending = [
    """
    INSERT OR IGNORE INTO call (id, session, at, ended_at, provider, kind, subject, page, outcome)
    SELECT call, 0, at, at, provider, iif(subject GLOB 'words:*', 'words', 'search'), subject, page, 'answered'
    FROM reply
    WHERE call NOT IN (SELECT id FROM call)
    """,
    """
    INSERT OR IGNORE INTO call (id, session, at, ended_at, provider, kind, listing, outcome)
    SELECT call, 0, at, at, provider, 'detail', listing, 'answered' FROM detail
    WHERE call NOT IN (SELECT id FROM call)
    """,
    """
    INSERT OR IGNORE INTO call (id, session, at, ended_at, provider, kind, listing, question, outcome)
    SELECT call, 0, at, at, provider, 'freight', listing, question, 'answered' FROM freight
    WHERE call NOT IN (SELECT id FROM call)
    """,
    "DELETE FROM exchange WHERE call NOT IN (SELECT id FROM call)",
    "DELETE FROM search_page WHERE search NOT IN (SELECT id FROM search)",
    "UPDATE search_page SET reply = NULL WHERE reply NOT IN (SELECT id FROM reply)",
    "UPDATE pick SET search = NULL WHERE search NOT IN (SELECT id FROM search)",
    """
    DELETE FROM look WHERE NOT EXISTS
      (SELECT 1 FROM seen_offer AS offer WHERE offer.id = look.id AND offer.network = look.network)
    """,
    "DELETE FROM seen_offer WHERE id NOT IN (SELECT id FROM look)",
  ]

  /// A number that a lost row had is not given again.
  private static let numbering = """
    UPDATE sqlite_sequence SET seq = max(seq, coalesce(
      (SELECT seq FROM damaged.sqlite_sequence AS old WHERE old.name = sqlite_sequence.name), 0))
    """
}
