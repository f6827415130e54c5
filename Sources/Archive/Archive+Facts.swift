package import Foundation
import GRDB
package import Queries

/// How much is kept, and where.
package struct ArchiveFacts: Sendable, Hashable {
  /// Bytes of the file and of its write-ahead log.
  package var size: Int64 = 0
  /// Bytes that are free on the disk; `nil` when the system does not say.
  package var free: Int64?
  package var calls = 0
  package var replies = 0
  package var searches = 0
  package var picks = 0
  package var rejections = 0
  /// When the oldest reply came.
  package var oldest: Date?
  /// By name.
  package var setAside: [SetAside] = []
}

extension Archive {
  package func facts() async throws(ArchiveError) -> ArchiveFacts {
    var facts = try await read { database in
      var facts = ArchiveFacts()
      facts.calls = try Self.count("call", database)
      facts.replies = try Self.count("reply", database)
      facts.searches = try Self.count("search", database)
      facts.picks = try Self.count("pick", database)
      facts.rejections = try Self.count("rejection", database)
      facts.oldest = try Int64.fetchOne(database, sql: "SELECT min(at) FROM reply").map(Date.init(milliseconds:))
      return facts
    }
    facts.size = size
    facts.free = freeBytes
    facts.setAside = SetAside.all(beside: file)
    return facts
  }

  /// Bytes that the archive takes on the disk now.
  var size: Int64 {
    ["", "-wal"].reduce(0) { sum, suffix in
      var status = stat()
      return stat(file.path(percentEncoded: false) + suffix, &status) == 0 ? sum + Int64(status.st_size) : sum
    }
  }

  private var freeBytes: Int64? {
    var status = statvfs()
    let directory = file.deletingLastPathComponent().path(percentEncoded: false)
    guard statvfs(directory, &status) == 0 else { return nil }
    return Int64(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
  }

  private static func count(_ table: String, _ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
  }
}
